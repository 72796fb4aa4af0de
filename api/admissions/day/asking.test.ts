import { beforeEach, describe, expect, it } from 'vitest'
import { inYearWorld } from '#admissions/in-year/testing/world.ts'
import { confirms, does, key } from '#admissions/offers/testing/story.ts'
import { world } from '#admissions/offers/testing/world.ts'
import type { Application } from '#admissions/rounds/application.ts'
import type { Refusal } from '#admissions/rounds/refusal.ts'
import type { BulkActName, DayGroupName } from '#contract/admissions/day/day.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { doBulk, previewBulk } from './bulk.ts'
import { groupPage, looking } from './day.ts'
import type { DayPorts } from './ports.ts'
import { sourceOf } from './sources.ts'
import { round, staffAs } from './testing/world.ts'

let one: Awaited<ReturnType<typeof world>>
let ports: DayPorts
beforeEach(async () => {
  one = await world(6, round)
  ports = { ...one.ports, inYear: () => inYearWorld(inYearTerms).ports }
})

const officer = staffAs('officer')
const looks = () => looking(ports, officer)
async function preview(act: BulkActName, group: DayGroupName) {
  const found = await previewBulk(await looks(), officer, { act, group, ids: null })
  if (!found) throw new Error('Not allowed')
  return found.lines
}
const told = ({ kind }: Refusal) => ({ kind, detail: kind })
async function run(act: BulkActName, lines: readonly { id: string; seen: string }[], once = key()) {
  const sent = lines.map(({ id, seen }) => ({ id, seen }))
  return (await doBulk(await looks(), officer, { act, why: 'It is needed', lines: sent }, once, told))
    ?.results
}
const page = async (group: DayGroupName) => {
  const source = sourceOf(group)
  if (!source) throw new Error(group)
  return groupPage(ports, officer, source, {})
}

/** A family says that there is a need which the panel has not looked at. */
async function needs(kept: Application): Promise<void> {
  const [first, ...others] = kept.said.facts.preferences
  if (!first) throw new Error('No school is named')
  const preferences = [{ ...first, panel: { need: 'medical' as const, accepted: false } }, ...others]
  const said = { ...kept.said, facts: { ...kept.said.facts, preferences } }
  await one.stores.applications.save({ ...kept, said, version: kept.version + 1 }, kept.version)
}

describe('evidence that is missing', () => {
  it('is asked for again, once a day, and nobody is asked who has nothing to send', async () => {
    const [first, second] = one.made as [Application, Application]
    await needs(first)
    const lines = await preview('ask-evidence', 'evidence')
    expect(lines).toMatchObject([{ id: first.reference, will: true }])
    const once = key()
    expect(await run('ask-evidence', lines, once)).toEqual([{ id: first.reference }])
    expect(await run('ask-evidence', lines, once)).toEqual([{ id: first.reference }])
    await one.work()
    expect(one.written).toEqual([expect.stringMatching(/^evidence \d+ /)])
    const kept = await one.stores.applications.get(first.reference)
    expect(kept?.history.map(({ type }) => type).slice(-2)).toEqual(['evidence-asked', 'evidence-sent'])
    // What is asked changes no fact: a run that was made stays current.
    expect(kept?.changedAt).toBe(first.changedAt)
    expect(await preview('ask-evidence', 'evidence')).toMatchObject([{ will: false }])
    const other = [{ id: second.reference, seen: String(second.version) }]
    expect(await run('ask-evidence', other)).toMatchObject([{ problem: { kind: 'not-now' } }])
  })

  it('says where no message could be sent, so that somebody calls', async () => {
    const [first] = one.made as [Application]
    await needs(first)
    one.unreachable.add(first.reference)
    await run('ask-evidence', await preview('ask-evidence', 'evidence'))
    await one.work()
    one.at('2027-02-21T09:00:00.000Z')
    expect(await preview('ask-evidence', 'evidence')).toMatchObject([
      { will: false, words: expect.stringMatching(/Call or write to the family/) },
    ])
  })
})

describe('a list that a school has not confirmed', () => {
  it('is asked for again once a day, and changes no run; once it is confirmed it is not due any more', async () => {
    await does(one, 'close')
    const due = await page('rankings')
    expect(due.total).toBeGreaterThan(0)
    expect(due.can).toEqual(['chase-rankings'])
    const lines = await preview('chase-rankings', 'rankings')
    const first = lines.find(({ id }) => id.startsWith(`${round} `))
    if (!first) throw new Error('No school has to confirm its list')
    const before = one.ports.now().toISOString()
    expect(await run('chase-rankings', [first])).toEqual([{ id: first.id }])
    await one.work()
    await one.work()
    expect(one.written).toHaveLength(1)
    expect(await one.stores.applications.changedSince(round, before)).toBe(false)
    const again = await preview('chase-rankings', 'rankings')
    expect(again.find(({ id }) => id === first.id)).toMatchObject({ will: false })
    const [, school = ''] = first.id.split(' ')
    await confirms(one, school)
    expect((await page('rankings')).total).toBe(due.total - 1)
  })
})
