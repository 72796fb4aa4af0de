import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import type { CaseList } from '#contract/fostering/desk.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from './support/fostering/household.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')

/** Of nobody, and in nothing else that this installation has. */
const planted = { name: 'Philippa Thornwhistle', partner: 'Quentin Marrowgate', illness: 'Brindlemoor fever' }

/** Every file of the logs and queues, as it lies on the disk. */
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

it('goes from the first word of staff to a section that is finished, seen by nobody but those whom it is for', async () => {
  const recruiter = await tokenFor(url, 'fostering-recruiters')
  const { household } = await beginCase(url, recruiter, {
    kind: 'fostering',
    source: 'website',
    people: [
      { role: 'applicant', name: planted.name },
      { role: 'applicant', name: planted.partner },
    ],
  })
  const one = await openedPlace(url, recruiter, household, 'p1')
  const other = await openedPlace(url, recruiter, household, 'p2')
  const health = 'form.p1.health'
  await actOn(url, one.token, ownPlace, health, 'save', {
    answers: { surgery: 'Sampleton', hasConditions: 'yes', conditions: planted.illness, smoking: 'no' },
  })
  await actOn(url, one.token, ownPlace, health, 'finish', {})
  await actOn(url, one.token, ownPlace, `thread.p1.${new Date().getFullYear()}`, 'write', {
    text: 'When will you come?',
    whose: 'council',
  })

  const place = await ask<PlaceView>(url, one.token, ownPlace)
  expect(place.body.parts.find(({ name }) => name === health)).toMatchObject({ state: 'done', whose: null })
  // Neither the partner, nor somebody of another department, nor a panel before there is anything for it.
  expect((await ask(url, other.token, `${ownPlace}/parts/${health}`)).status).toBe(404)
  expect((await ask<PlaceView>(url, other.token, ownPlace)).body.parts.map(({ name }) => name)).not.toContain(
    health,
  )
  const highways = await tokenFor(url, 'highways-officers')
  expect((await ask(url, highways, caseOf(household))).status).toBe(403)
  const panel = await tokenFor(url, 'fostering-panel')
  expect((await ask(url, panel, `${caseOf(household)}/parts/${health}`)).status).toBe(404)

  const { cases } = (await ask<CaseList>(url, recruiter, '/workspace/fostering/households')).body
  expect(cases.find((line) => line.household === household)).toMatchObject({
    names: [planted.name, planted.partner],
    waits: { council: 1 },
  })
  for (const folder of ['logs', 'messages'])
    for (const file of filesUnder(join(dataDir, folder))) {
      const text = readFileSync(file, 'latin1')
      for (const marker of Object.values(planted))
        expect([file, text.includes(marker)]).toEqual([file, false])
    }
})
