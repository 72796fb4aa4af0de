import { expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { draftDays } from '#contract/requests/draft.ts'
import { key } from '#requests/testing/fixtures.ts'
import { removeDraft } from './open.ts'
import { saveDraft, saveDraftAgain } from './save.ts'
import { draftStanding } from './standing.ts'
import { draftPorts } from './testing/memory.ts'

const answers = { answers: { details: 'By the old mill' } }

async function saved() {
  const ports = draftPorts()
  const outcome = await saveDraft(
    ports,
    { service: 'pothole', answers, way: 'email', to: 'ada@example.com' },
    key(1),
  )
  if (outcome.kind !== 'saved') throw new Error(outcome.kind)
  const { id, key: own, version, savedAt } = outcome.saved
  return { ports, id, own, version, savedAt, stands: (of = own) => draftStanding(ports, id, of) }
}

it('is kept as it was saved here, or as it was saved elsewhere since, without a word of what is in it', async () => {
  const { ports, id, own, version, savedAt, stands } = await saved()
  expect(await stands()).toEqual({ state: 'kept', version, savedAt })
  await saveDraftAgain(ports, id, own, { version, answers: { other: 1 } })
  const now = await stands()
  expect(now).toMatchObject({ state: 'kept' })
  expect(now).not.toMatchObject({ version })
})

it('has moved where it was saved with another way to come back', async () => {
  const { ports, id, own, version, stands } = await saved()
  await saveDraftAgain(ports, id, own, { version, answers, way: 'print' })
  expect(await stands()).toEqual({ state: 'moved' })
})

it('is gone once it was sent or deleted, and after its time', async () => {
  const deleted = await saved()
  await removeDraft(deleted.ports, deleted.id, deleted.own)
  expect(await deleted.stands()).toEqual({ state: 'gone' })
  const lapsed = await saved()
  lapsed.ports.pass(msOfDays(draftDays))
  expect(await lapsed.stands()).toEqual({ state: 'gone' })
})

it('is nothing to somebody with another key', async () => {
  const { stands } = await saved()
  expect(await stands('A'.repeat(22))).toBeUndefined()
})
