import { describe, expect, it } from 'vitest'
import { recordingLimits } from '#contract/fostering/carers/log.ts'
import { openFile } from '../../household/files.ts'
import { fileId } from '../../household/testing/files.ts'
import { lineOf } from '../../household/testing/plan.ts'
import { does, refused } from '../../household/testing/said.ts'
import { assessor, manager } from '../../household/testing/work.ts'
import { applicant, household, recruiter, type World, world } from '../../household/testing/world.ts'
import { openPart } from '../../household/view.ts'
import type { Who } from '../../rights/may.ts'
import { noor as sampleChild } from './testing/child.ts'

const log = 'log.c1.2027'
const noor = { ...sampleChild, from: '2027-01-05' }
const entry = { sort: 'day', on: '2027-01-05', written: '2027-01-05T19:30:00Z', text: 'She laughed.' }

async function living() {
  const one = await world('2027-01-05T10:00:00.000Z', {
    kind: 'early-permanence',
    dates: { enquired: '2027-01-04', approved: '2027-01-04' },
  })
  await does(one, assessor, 'child.c1', 'place', noor)
  return one
}

async function reads(one: World, who: Who): Promise<string[]> {
  const view = await openPart(one.ports, who, household, log)
  return view.kind === 'done'
    ? view.item.added.map(({ what }) => String(what.text ?? what.note))
    : [view.kind]
}

describe('a daily log', () => {
  it('is written by both carers, and read by them and by their workers alone', async () => {
    const one = await living()
    await does(one, applicant('p1'), log, 'write', entry)
    await does(one, applicant('p2'), log, 'write', { ...entry, text: 'She slept.' })
    for (const who of [applicant('p1'), applicant('p2'), assessor, manager])
      expect(await reads(one, who)).toEqual(['She laughed.', 'She slept.'])
    for (const who of [
      recruiter,
      { as: 'member', id: 'p3', name: 'Lodger' },
      { as: 'reviewer', id: 's', name: 'R' },
    ] as const)
      expect(await reads(one, who)).toEqual(['not-found'])
    expect(await refused(one, assessor, log, 'write', entry)).toBe('forbidden')
    expect((await one.head()).known[log]).toMatchObject({ state: 'done', whose: null })
    expect(await lineOf(one, log)).toBeUndefined()
  })

  it('keeps what is private from the other carer, in words and in sound', async () => {
    const one = await living()
    const id = one.files.put(household, fileId(1), 'a voice', 'audio/mp4')
    await does(one, applicant('p1'), log, 'write', {
      ...entry,
      text: 'She told me something.',
      private: true,
      recording: { id, seconds: 20 },
    })
    expect(await reads(one, applicant('p2'))).toEqual([])
    // Whoever opened it with a reason reads what everybody in the home may, and no more.
    expect(await reads(one, applicant('p1'))).toEqual(['She told me something.'])
    expect(await reads(one, assessor)).toEqual(['She told me something.'])
    const head = await one.head()
    for (const who of [applicant('p1'), manager])
      expect(await openFile(one.ports, who, head, log, id)).toBeDefined()
    for (const who of [applicant('p2'), recruiter])
      expect(await openFile(one.ports, who, head, log, id)).toBeUndefined()
    expect(
      JSON.stringify((await openPart(one.ports, applicant('p2'), household, log)) as object),
    ).not.toContain(id)
  })

  it('takes recordings of three minutes, and no other file; nothing else takes a recording', async () => {
    const one = await living()
    const sound = one.files.put(household, fileId(1), 'a voice', 'audio/webm')
    const photo = one.files.put(household, fileId(2))
    const long = one.files.put(household, fileId(3), 'x'.repeat(recordingLimits.bytes + 1), 'audio/ogg')
    for (const id of [photo, long])
      expect(
        await refused(one, applicant(), log, 'write', { ...entry, recording: { id, seconds: 9 } }),
      ).toContain('cannot keep this recording')
    expect(await refused(one, applicant(), log, 'write', { ...entry, text: '' })).toContain(
      'Write what happened, or record it',
    )
    await does(one, applicant(), log, 'write', { ...entry, text: '', recording: { id: sound, seconds: 180 } })
    const other = one.files.put(household, fileId(4), 'a voice', 'audio/webm')
    expect(
      await refused(one, assessor, 'child.c1', 'give', {
        items: ['health'],
        files: [{ id: other, title: 'A voice' }],
      }),
    ).toContain('A recording can only go into the daily log')
  })

  it('brings an incident before a worker at once, late after its day, until somebody answers', async () => {
    const one = await living()
    await does(one, applicant(), log, 'write', {
      ...entry,
      sort: 'incident',
      text: 'She ran away and came back.',
    })
    expect((await one.head()).known[log]).toMatchObject({
      state: 'waiting',
      whose: 'council',
      due: '2027-01-06',
    })
    expect((await one.ports.cases.open())[0]).toMatchObject({ due: { line: log, day: '2027-01-06' } })
    one.go('2027-01-07T10:00:00.000Z')
    expect(await lineOf(one, log)).toMatchObject({ state: 'late' })
    await does(one, assessor, log, 'answer', { words: 'I called you. We meet on Friday.' })
    expect((await one.head()).known[log]).toMatchObject({ state: 'done' })
    expect(await reads(one, applicant('p2'))).toContain('I called you. We meet on Friday.')
    expect(await refused(one, assessor, log, 'answer', { words: 'Again.' })).toContain(
      'Nothing here is waiting',
    )
  })

  it('takes what was written without a signal once, however often it is sent, and in the new year as well', async () => {
    const one = await living()
    one.go('2028-01-02T10:00:00.000Z')
    const key = 'drawn-by-a-device-01'
    const sent = { ...entry, on: '2027-12-31', recording: null, private: false }
    for (let turn = 0; turn < 2; turn++) await one.act(applicant(), log, 'write', sent, { key })
    expect((await one.part(log))?.values).toMatchObject({ many: 1 })
    expect(await refused(one, applicant(), log, 'write', { ...entry, on: '2028-01-03' })).toContain(
      'today or in the past',
    )
    expect(await refused(one, applicant(), 'log.c1.2026', 'write', entry)).toBe('not-found')
    expect(await refused(one, applicant(), 'log.c2.2028', 'write', entry)).toBe('not-found')
  })
})
