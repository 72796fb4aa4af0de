import { describe, expect, it } from 'vitest'
import { hashOf } from '#record/canonical.ts'
import { checkPart } from '../household/verify.ts'
import { carryMeeting } from './carry.ts'
import { meetingId } from './meeting.ts'
import { actOnMinutes, carryMinutes, minutesFor, minutesId } from './minutes.ts'
import type { Person } from './seats.ts'
import { adviser, conflict, does, opened, recommendation, world } from './testing/world.ts'

type World = ReturnType<typeof world>

async function write(
  at: World,
  person: Person,
  meeting: string,
  act: 'draft' | 'correct' | 'agree',
  text = '',
  more: object = {},
) {
  const seen = (await at.ports.minutes.get(minutesId(meeting, 'i1')))?.history.length ?? 0
  return actOnMinutes(at.ports, person, { meeting, item: 'i1', act, key: at.key(), seen, text, ...more })
}

/** An item that was heard: one member has a conflict, one left and came back, one view came late. */
async function heard() {
  const at = world()
  const { meeting, people } = await opened(at, 1)
  const [chair, vice, worker, milo, nina, otto] = people
  await does(at, otto, meeting, 'declare', conflict('i1'))
  await does(at, chair, meeting, 'begin-item', { item: 'i1' })
  await does(at, adviser, meeting, 'guest-comes', { item: 'i1', as: 'applicant', name: 'Sample Applicant' })
  await does(at, vice, meeting, 'view', { item: 'i1', outcome: 'suitable', reasons: 'They listen.' })
  at.go('2027-01-05T10:15:00.000Z')
  await does(at, nina, meeting, 'leave', { member: nina.member })
  at.go('2027-01-05T10:25:00.000Z')
  await does(at, nina, meeting, 'come', { member: nina.member })
  await does(at, worker, meeting, 'view', { item: 'i1', outcome: 'not-suitable', reasons: 'Too early.' })
  at.go('2027-01-05T10:40:00.000Z')
  await does(
    at,
    chair,
    meeting,
    'recommend',
    recommendation('i1', {
      doubts: 'The stairs are steep.',
      terms: { kind: 'short-term', children: 2, youngest: 5, oldest: 11, named: [], words: '' },
    }),
  )
  await does(at, milo, meeting, 'view', { item: 'i1', outcome: 'suitable', reasons: 'Sent late.' })
  return { at, meeting, chair, vice, otto }
}

describe('minutes', () => {
  it('are drafted from what was recorded, and leave nothing of it out', async () => {
    const { at, meeting } = await heard()
    const ports = {
      ...at.ports,
      questions: async () => [{ by: 'Vera Vice', text: 'Who looks after the dogs?', answer: 'Their son.' }],
    }
    const asked = { meeting, item: 'i1', act: 'draft' as const, key: at.key(), seen: 0, text: '' }
    const made = at.done(await actOnMinutes(ports, adviser, asked))
    expect(made.values.text).toMatchInlineSnapshot(`
      "Approval to foster: Sample One
      Meeting of the fostering panel on Tuesday 5 January 2027

      Time
      - Began at 10am, ended at 10:40am

      Members who took part
      - Carla Chair, in the chair
      - Vera Vice, vice-chair
      - Sol Worker, member
      - Milo Member, member
      - Nina Member, member (left at 10:15am, came back at 10:25am)

      Conflicts of interest: took no part
      - Otto Carer

      Others who came
      - Sample Applicant, applicant, from 10am to 10:40am

      Questions asked before the meeting
      - Vera Vice: Who looks after the dogs? Answer: Their son.

      Views of the members
      - Vera Vice: suitable. They listen.
      - Sol Worker: not suitable. Too early.

      Views that came after the recommendation
      - Milo Member at 10:40am: suitable. Sent late.

      Recommendation
      The panel recommends: suitable. Not all members who took part shared this view.

      Terms
      - Short-term fostering.
      - Up to 2 children at a time.
      - Aged 5 to 11.

      Reasons
      They know what children need.

      Serious doubts
      The stairs are steep."
    `)
  })

  it('are corrected in versions, agreed by whoever chaired the item, and then final under a hash', async () => {
    const { at, meeting, chair, vice, otto } = await heard()
    expect((await write(at, vice, meeting, 'draft')).kind).toBe('forbidden')
    expect((await write(at, otto, meeting, 'draft')).kind).toBe('not-found')
    expect((await write(at, adviser, meeting, 'correct', 'Text')).kind).toBe('not-found')
    at.done(await write(at, adviser, meeting, 'draft'))
    expect((await at.values(meeting)).items.i1?.minutesState).toBe('draft')
    expect((await write(at, adviser, meeting, 'draft')).kind).toBe('not-now')
    expect(await write(at, adviser, meeting, 'correct', 'All was well.')).toMatchObject({
      kind: 'invalid',
      message: 'Leave the doubts in the minutes as the panel recorded them',
    })
    const text = 'Sample One was heard.\n\nSerious doubts\nThe stairs\nare steep.'
    at.done(await write(at, adviser, meeting, 'correct', text))
    expect((await write(at, adviser, meeting, 'correct', text, { seen: 1 })).kind).toBe('changed')
    for (const person of [adviser, vice])
      expect((await write(at, person, meeting, 'agree')).kind).toBe('forbidden')
    at.go('2027-01-08T10:00:00.000Z')
    at.done(await write(at, chair, meeting, 'agree'))
    const view = await minutesFor(at.ports, adviser, meeting, 'i1')
    expect(view).toMatchObject({
      state: 'final',
      text,
      seen: 3,
      final: { on: '2027-01-08', by: 'Carla Chair', sha256: hashOf({ meeting, item: 'i1', text }) },
      acts: [],
    })
    expect(view?.versions.map(({ number, by }) => [number, by])).toEqual([
      [1, 'Ada Viser'],
      [2, 'Ada Viser'],
    ])
    expect((await write(at, adviser, meeting, 'correct', text)).kind).toBe('not-now')
    expect(await minutesFor(at.ports, otto, meeting, 'i1')).toBeUndefined()
    const kept = await at.ports.minutes.get(minutesId(meeting, 'i1'))
    expect(kept && checkPart(kept)).toBeUndefined()
    // The chair's own function reaches no household: what follows waits, and is carried in order.
    expect(at.heard.map(({ type }) => type)).not.toContain('minutes-final')
    const one = await at.ports.meetings.get(meetingId(meeting))
    if (one) await carryMeeting(at.ports, one)
    expect(at.heard.slice(-2)).toMatchObject([
      { type: 'recommended' },
      { type: 'minutes-final', meeting, item: 'i1', on: '2027-01-08' },
    ])
  })

  it('wait for the end of their item, and reach the meeting once though somebody was stopped', async () => {
    const at = world()
    const { meeting, people } = await opened(at, 1)
    expect((await write(at, adviser, meeting, 'draft')).kind).toBe('not-now')
    await does(at, people[0], meeting, 'defer', { item: 'i1', reasons: 'A check is missing.' })
    const stopped = {
      ...at.ports,
      meetings: {
        ...at.ports.meetings,
        save: async () => {
          throw new Error('stopped')
        },
      },
    }
    const asked = { meeting, item: 'i1', act: 'draft' as const, key: at.key(), seen: 0, text: '' }
    await expect(actOnMinutes(stopped, adviser, asked)).rejects.toThrow('stopped')
    const minutes = await at.ports.minutes.get(minutesId(meeting, 'i1'))
    expect(minutes?.pending).toBeDefined()
    if (!minutes) throw new Error('not there')
    await carryMinutes(at.ports, minutes)
    await carryMinutes(at.ports, minutes)
    const kept = await at.ports.meetings.get(meetingId(meeting))
    expect(kept?.history.filter(({ type }) => type === 'minutes')).toHaveLength(1)
    expect((await at.ports.minutes.get(minutesId(meeting, 'i1')))?.pending).toBeUndefined()
    expect(minutes.values.text).toContain('Deferred\nA check is missing.')
  })
})
