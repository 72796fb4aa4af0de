import { beforeEach, describe, expect, it } from 'vitest'
import { answered } from '#admissions/answers/answer.ts'
import { key } from '#admissions/offers/testing/story.ts'
import type { Refusal } from '#admissions/rounds/refusal.ts'
import type { BulkActName, DayGroupName } from '#contract/admissions/day/day.ts'
import { bulkActs } from '#contract/admissions/day/day.ts'
import { doBulk, previewBulk } from './bulk.ts'
import { looking } from './day.ts'
import { daySources } from './sources.ts'
import { dayWorld, round, staffAs } from './testing/world.ts'

let world: Awaited<ReturnType<typeof dayWorld>>
let all: string[]
beforeEach(async () => {
  world = await dayWorld(12)
  all = await world.one.stores.answers.referencesIn(round, 'waiting')
})

const officer = staffAs('officer')
const looks = (staff = officer) => looking(world.ports, { id: staff.id, name: staff.name })
async function preview(act: BulkActName, group: DayGroupName, ids: string[] | null = null, staff = officer) {
  const found = await previewBulk(await looks(staff), staff, { act, group, ids })
  if (!found) throw new Error('Not allowed')
  return found
}
const told = (refusal: Refusal) => ({
  kind: refusal.kind,
  detail: 'message' in refusal ? refusal.message : refusal.kind,
})
async function run(act: BulkActName, lines: { id: string; seen: string }[], once = key(), staff = officer) {
  const done = await doBulk(await looks(staff), staff, { act, why: 'It is time', lines }, once, told)
  if (!done) throw new Error('Not allowed')
  return done.results
}
const answer = async (reference: string) => {
  const found = await world.one.stores.answers.get(reference)
  if (!found) throw new Error(reference)
  return found
}
const wordsTo = (reference: string) =>
  world.one.words.filter((word) => word.reference === reference).map(({ kind }) => kind)
const seenOf = (lines: readonly { id: string; seen: string; will: boolean }[]) =>
  lines.filter(({ will }) => will).map(({ id, seen }) => ({ id, seen }))
async function accepts(reference: string) {
  const kept = await answer(reference)
  await world.one.stores.answers.save(
    answered(kept, { type: 'accepted', at: '2027-05-01T08:00:00.000Z' }, { state: 'accepted' }),
    kept.version,
  )
}

describe('a warning to many', () => {
  it('is looked at first: what happens to whom, to whom not, and why; looking changes nothing', async () => {
    const [first = '', silent = ''] = all
    world.one.at('2027-05-01T07:00:00.000Z')
    await accepts(first)
    const before = JSON.stringify(await world.one.stores.answers.some(all))
    const { lines } = await preview('warn', 'unanswered', all)
    expect(JSON.stringify(await world.one.stores.answers.some(all))).toBe(before)
    expect(lines.find(({ id }) => id === first)).toMatchObject({
      will: false,
      words: 'The family has accepted the place.',
    })
    expect(lines.find(({ id }) => id === silent)).toMatchObject({ will: true })
    expect(lines.find(({ id }) => id === silent)?.words).toMatch(/until the end of 15 May 2027\.$/)
  })

  it('goes out once however often it is pressed, and counts from then', async () => {
    world.one.at('2027-05-01T07:00:00.000Z')
    const { lines, left } = await preview('warn', 'unanswered')
    expect([lines.length, left]).toEqual([all.length, 0])
    const once = key()
    const results = await run('warn', seenOf(lines), once)
    expect(results).toEqual(all.map((id) => ({ id })))
    // Nobody is warned before the message has gone out.
    expect((await answer(all[0] ?? '')).state).toBe('waiting')
    await world.one.work()
    expect(await run('warn', seenOf(lines), once)).toEqual(results)
    await world.one.work()
    for (const reference of all) {
      expect(await answer(reference)).toMatchObject({ state: 'warned', warnedUntil: '2027-05-15' })
      expect(wordsTo(reference)).toEqual(['warned'])
    }
    // What is sent by itself later that day does not go out again.
    await world.on('2027-05-01')
    for (const reference of all) expect(wordsTo(reference)).toEqual(['warned'])
  })

  it('is not sent to whoever has answered in between, who is named with why; all others get it', async () => {
    world.one.at('2027-05-01T07:00:00.000Z')
    const { lines } = await preview('warn', 'unanswered')
    const [first = '', second = ''] = all
    await accepts(first)
    const results = await run('warn', seenOf(lines))
    expect(results.find(({ id }) => id === first)?.problem).toEqual({
      kind: 'changed',
      detail: 'Something has changed since you looked. The family has accepted the place.',
    })
    expect(results.filter(({ problem }) => problem)).toHaveLength(1)
    await world.one.work()
    expect(wordsTo(first)).toEqual([])
    expect((await answer(second)).state).toBe('warned')
  })

  it('is not sent to whoever answers after it was asked for', async () => {
    world.one.at('2027-05-01T07:00:00.000Z')
    const [first = ''] = all
    const { lines } = await preview('warn', 'unanswered', [first])
    await run('warn', seenOf(lines))
    await accepts(first)
    await world.one.work()
    expect(wordsTo(first)).toEqual([])
    expect((await answer(first)).state).toBe('accepted')
  })

  it('is not sent to whoever has answered, whatever is sent as seen', async () => {
    world.one.at('2027-05-01T07:00:00.000Z')
    const [first = ''] = all
    await accepts(first)
    const seen = String((await answer(first)).version)
    expect(await run('warn', [{ id: first, seen }])).toMatchObject([{ problem: { kind: 'not-now' } }])
    expect((await answer(first)).history.at(-1)?.type).toBe('accepted')
  })

  it('goes on where it was cut off', async () => {
    world.one.at('2027-05-01T07:00:00.000Z')
    const { lines } = await preview('warn', 'unanswered')
    const once = key()
    const sent = seenOf(lines)
    await run('warn', sent.slice(0, 2), once)
    world.one.stores.kept.sent.length = 0
    expect(await run('warn', sent, once)).toEqual(all.map((id) => ({ id })))
    await world.one.work()
    for (const reference of all) expect(wordsTo(reference)).toEqual(['warned'])
  })

  it('is not sent before the last day, nor where nobody can be reached: those are called', async () => {
    const [silent = ''] = all
    world.one.at('2027-04-30T07:00:00.000Z')
    expect((await preview('warn', 'unanswered', [silent])).lines).toMatchObject([
      { will: false, words: 'The family still has until the end of 30 April 2027. Send a reminder instead.' },
    ])
    world.one.unreachable.add(silent)
    await world.on('2027-05-01')
    expect((await preview('warn', 'unanswered', [silent])).lines).toMatchObject([
      { will: false, words: expect.stringMatching(/^We have no email address/) },
    ])
    const { lines } = await preview('told-by-phone', 'call')
    expect(lines).toMatchObject([{ id: silent, will: true }])
    expect(await run('told-by-phone', seenOf(lines))).toEqual([{ id: silent }])
    expect(await answer(silent)).toMatchObject({ state: 'warned', warnedUntil: '2027-05-15' })
  })
})

describe('a reminder to many', () => {
  it('is sent once a day, and never after the last day', async () => {
    const [first = ''] = all
    world.one.at('2027-04-19T12:00:00.000Z')
    const { lines } = await preview('remind', 'unanswered', [first])
    await run('remind', seenOf(lines))
    await world.one.work()
    expect(wordsTo(first)).toEqual(['reminded'])
    expect((await preview('remind', 'unanswered', [first])).lines).toMatchObject([
      { will: false, words: 'The family has already been sent a reminder today.' },
    ])
    world.one.at('2027-04-20T12:00:00.000Z')
    expect((await preview('remind', 'unanswered', [first])).lines).toMatchObject([{ will: true }])
    world.one.at('2027-05-01T07:00:00.000Z')
    expect((await preview('remind', 'unanswered', [first])).lines).toMatchObject([
      { will: false, words: 'The last day to answer has passed. Send a warning instead.' },
    ])
  })

  it('is not sent to whoever answers after it was asked for', async () => {
    const [first = ''] = all
    world.one.at('2027-04-19T12:00:00.000Z')
    await run('remind', seenOf((await preview('remind', 'unanswered', [first])).lines))
    await accepts(first)
    await world.one.work()
    expect(wordsTo(first)).toEqual([])
  })

  it('says that it could not be sent, and is not tried again', async () => {
    const [silent = ''] = all
    world.one.unreachable.add(silent)
    world.one.at('2027-04-19T12:00:00.000Z')
    await run('remind', seenOf((await preview('remind', 'unanswered', [silent])).lines))
    await world.one.work()
    expect((await answer(silent)).history.at(-1)).toMatchObject({ type: 'not-reached' })
    world.one.at('2027-04-20T12:00:00.000Z')
    expect((await preview('remind', 'unanswered', [silent])).lines).toMatchObject([{ will: false }])
  })
})

describe('withdrawals proposed for many', () => {
  it('take a place from nobody: a second person looks at each', async () => {
    await world.on('2027-05-01')
    await world.on('2027-05-16')
    const { lines } = await preview('propose', 'chance-over')
    expect(lines.filter(({ will }) => will)).toHaveLength(all.length)
    await run('propose', seenOf(lines))
    for (const reference of all)
      expect(await answer(reference)).toMatchObject({
        state: 'warned',
        proposed: { reason: 'not-answered', by: { id: 'officer' } },
      })
    expect((await preview('propose', 'chance-over', all)).lines.every(({ will }) => !will)).toBe(true)
  })
})

describe('free places of a round', () => {
  it('are offered as they were looked at, once, and by whoever may sign alone', async () => {
    for (const reference of all) {
      const kept = await answer(reference)
      const changes = { state: 'declined' as const, instead: 'home' as const }
      await world.one.stores.answers.save(
        answered(kept, { type: 'declined', at: '2027-04-20T08:00:00.000Z' }, changes),
        kept.version,
      )
    }
    await world.on('2027-05-03')
    await world.on('2027-05-04')
    const decider = staffAs('decider')
    const { lines } = await preview('offer-free', 'free', null, decider)
    for (const { effects, will } of lines) if (will) expect(effects.length).toBeGreaterThan(0)
    await expect(preview('offer-free', 'free')).rejects.toThrow('Not allowed')
    const stale = lines.map(({ id }) => ({ id, seen: '99 nothing' }))
    for (const { problem } of await run('offer-free', stale, key(), decider)) expect(problem).toBeDefined()
  })
})

describe('who may do it', () => {
  it.each(['viewer', 'auditor', 'contact', 'school'] as const)('is not %s', async (role) => {
    const staff = staffAs(role)
    for (const act of bulkActs)
      for (const { group } of daySources) {
        const asked = { act, group, ids: ['SA-0000-0000'] }
        expect(await previewBulk(await looks(staff), staff, asked)).toBeUndefined()
        const sent = { act, why: 'Why', lines: [{ id: 'SA-0000-0000', seen: '1' }] }
        expect(await doBulk(await looks(staff), staff, sent, key(), told)).toBeUndefined()
      }
  })

  it('is nobody for a group that an act is not of', async () => {
    const asked = { act: 'warn' as const, group: 'vacancies' as const, ids: ['x'] }
    expect(await previewBulk(await looks(), officer, asked)).toBeUndefined()
  })

  it('names what is not there any more', async () => {
    expect((await preview('warn', 'unanswered', ['SA-0000-0000'])).lines).toMatchObject([{ will: false }])
    expect(await run('warn', [{ id: 'SA-0000-0000', seen: '1' }])).toMatchObject([
      { problem: { kind: 'not-found' } },
    ])
  })
})
