import { describe, expect, it } from 'vitest'
import { daysBetween } from '#contract/calendar/day.ts'
import { msOfDays } from '#contract/calendar/length.ts'
import { dayOf } from '#contract/calendar/month.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { erased } from '#requests/life/erase.ts'
import { append } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { report } from './report.ts'
import { fileOf, potholeFields, reportPorts, sentBy } from './testing/sent.ts'
import { takeUpdate } from './update.ts'

const start = new Date('2026-03-02T12:03:00.000Z')
const days = (count: number) => new Date(start.getTime() + msOfDays(count))

/** A request of FixMyStreet to which these events have happened. */
async function having(...events: EventType[]) {
  const ports = reportPorts()
  const taken = await report(ports, sentBy(potholeFields()))
  if (taken.kind !== 'taken') throw new Error(JSON.stringify(taken))
  let request = await ports.requests.get(taken.reference)
  for (const type of events)
    request = request && append(request, { type, at: start.toISOString(), by: 'Highways' })
  if (!request) throw new Error('These events cannot happen')
  ports.requests.items.set(request.reference, request)
  const now = () => ports.requests.items.get(taken.reference)
  const say = (
    more: Record<string, string | undefined> = {},
    { files = [] as Parameters<typeof sentBy>[1], client = 'fixmystreet', at = days(1) } = {},
  ) => {
    const fields = { update_id: '7', status: 'OPEN', description: 'It is deeper now', ...more }
    const sent = sentBy(
      new Map(
        Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])),
      ),
      files,
      client,
    )
    return takeUpdate({ ...ports, now: () => at }, sent, taken.reference)
  }
  return { say, now, id: taken.reference, requests: ports.requests }
}

const types = (request: { history: readonly { type: string }[] } | undefined) =>
  request?.history.map(({ type }) => type)

describe('what a foreign system says of an open request', () => {
  it('goes into the conversation, from the resident', async () => {
    const { say, now, id } = await having('acknowledged')
    expect(await say({ first_name: 'Ada', email: 'ada@example.org' })).toEqual({
      kind: 'taken',
      id: `${id}-3`,
    })
    expect(now()?.messages).toMatchObject([
      { from: 'resident', text: 'It is deeper now', by: { name: 'Ada, ada@example.org (fixmystreet)' } },
    ])
    expect(now()?.history.at(-1)).toMatchObject({
      type: 'answered',
      by: 'You',
      message: now()?.messages?.[0]?.id,
    })
    expect(JSON.stringify(now()?.history)).not.toContain('ada@')
  })

  it('does not close it: that they think it is done is part of the words', async () => {
    const { say, now } = await having('acknowledged')
    await say({ status: 'FIXED', description: 'All good' })
    expect(now()).toMatchObject({ state: 'acknowledged' })
    expect(now()?.messages?.[0]?.text).toBe('All good\n\nstatus: FIXED')
  })

  it('brings photos with it, and keeps addresses that lead to none', async () => {
    const { say, now } = await having('acknowledged')
    await say({ media_url: 'https://example.org/gone.jpg' }, { files: [fileOf('a.jpg', 'photo')] })
    expect(types(now())).toEqual(['submitted', 'acknowledged', 'evidence-added', 'answered'])
    expect(now()?.history[2]?.evidence).toEqual([now()?.evidence[0]?.id])
    expect(now()?.messages?.[0]?.text).toContain('media_url: https://example.org/gone.jpg')
  })

  it('is taken without a file that cannot be opened, and says which', async () => {
    const { say, now } = await having('acknowledged')
    const said = await say({}, { files: [fileOf('b.heic', 'broken'), fileOf('a.jpg', 'photo')] })
    expect(said).toMatchObject({ kind: 'taken' })
    expect(now()?.evidence).toHaveLength(1)
    expect(now()?.messages?.[0]?.text).toContain('Photo that could not be opened: b.heic')
  })

  it('is taken once, however often it comes, and another under its number as well', async () => {
    const { say, now } = await having('acknowledged')
    const first = await say({}, { files: [fileOf('a.jpg', 'photo')] })
    expect(await say({}, { files: [fileOf('a.jpg', 'photo')] })).toEqual(first)
    expect(now()?.messages).toHaveLength(1)
    const changed = await say({ description: 'Something else' }, { files: [fileOf('a.jpg', 'photo 2')] })
    expect(changed).toMatchObject({ kind: 'taken' })
    expect(changed).not.toEqual(first)
    expect(await say({ description: 'Something else' }, { files: [fileOf('a.jpg', 'photo 2')] })).toEqual(
      changed,
    )
    expect(now()?.messages?.map(({ text }) => text)).toEqual(['It is deeper now', 'Something else'])
    expect(new Set(now()?.evidence.map(({ id }) => id)).size).toBe(2)
  })

  it('says by which client it came, in a field', async () => {
    const { say, now } = await having('acknowledged')
    await say()
    expect(now()?.history.at(-1)?.source).toEqual({ kind: 'client', id: 'fixmystreet' })
  })

  it('is the resident’s words and nothing that the client writes for itself', async () => {
    const { say, now } = await having('acknowledged')
    const own = {
      title: 'MS',
      service_request_id_ext: '123',
      public_anonymity_required: 'TRUE',
      email_alerts_requested: 'FALSE',
      'attribute[public_anonymity_required]': 'TRUE',
    }
    await say({ ...own, update_id: undefined, update_id_ext: '777', 'attribute[lane]': 'The left one' })
    expect(now()?.messages).toMatchObject([{ text: 'It is deeper now\n\nlane: The left one' }])
  })

  it('is taken without a number of its own, and once', async () => {
    const { say, now } = await having('acknowledged')
    const first = await say({ update_id: undefined })
    expect(await say({ update_id: undefined })).toEqual(first)
    await say({ update_id: undefined, description: 'Something else' })
    expect(now()?.messages).toHaveLength(2)
  })

  it.each(['OPEN', 'FIXED', 'SOMETHING'])('is a note for staff where %s is all it says', async (status) => {
    const { say, now } = await having('acknowledged')
    expect(await say({ description: ' ', status })).toMatchObject({ kind: 'taken' })
    expect(now()).toMatchObject({ state: 'acknowledged', notes: [{ text: `status: ${status}` }] })
    expect(now()?.messages).toBeUndefined()
  })

  it('keeps a state beside photos', async () => {
    const { say, now } = await having('acknowledged')
    await say({ description: '', status: 'FIXED' }, { files: [fileOf('a.jpg', 'photo')] })
    expect(now()?.messages).toMatchObject([{ text: 'status: FIXED' }])
    expect(now()?.evidence).toHaveLength(1)
  })

  it('keeps long words whole', async () => {
    const { say, now } = await having('acknowledged')
    const description = 'x'.repeat(9000)
    await say({ description })
    expect(now()?.messages?.[0]?.text).toBe(description)
  })

  it('is taken with as many photos as there is room for, and names the others', async () => {
    const { say, now } = await having('acknowledged')
    for (let each = 0; each < 6; each++) {
      const files = Array.from({ length: 5 }, (_, at) => fileOf(`${each}-${at}.jpg`, `photo ${each} ${at}`))
      expect(await say({ update_id: `u${each}` }, { files })).toMatchObject({ kind: 'taken' })
    }
    expect(now()?.evidence).toHaveLength(25)
    expect(now()?.messages?.at(-1)?.text).toContain('Photo beyond the 25 that a request takes: 5-0.jpg')
  })

  it('is taken while there is room for it, and never makes more of it than can be kept', async () => {
    const { say, now } = await having('acknowledged')
    const kinds = []
    for (let n = 0; n < 60; n++)
      kinds.push((await say({ update_id: `u${n}`, description: 'x'.repeat(4000) })).kind)
    expect([kinds[0], kinds.at(-1)]).toEqual(['taken', 'refused'])
    expect(JSON.stringify(now()).length).toBeLessThan(200_000)
  })

  it('needs words, a photo or a state', async () => {
    const { say } = await having('acknowledged')
    expect(await say({ description: '', status: undefined })).toMatchObject({ kind: 'refused' })
  })
})

describe('what a foreign system says of a finished request', () => {
  it.each(['fixed', 'closed', 'referred'] as const)('opens it again when it says OPEN: %s', async (end) => {
    const { say, now, id } = await having('acknowledged', end)
    expect(await say()).toEqual({ kind: 'taken', id: `${id}-4` })
    expect(now()).toMatchObject({ state: 'acknowledged', messages: [{ text: 'It is deeper now' }] })
    expect(types(now())?.slice(3)).toEqual(['reopened', 'answered'])
    expect(now()?.history[3]).toMatchObject({ by: 'You' })
  })

  it('does not open it once the last of 28 days is over, and goes to staff', async () => {
    const { say, now } = await having('acknowledged', 'fixed')
    const late = new Date('2026-03-31T00:00:00.000+01:00')
    expect(await say({}, { at: late })).toMatchObject({ kind: 'taken' })
    expect(now()).toMatchObject({ state: 'fixed', notes: [{ text: 'status: OPEN\n\nIt is deeper now' }] })
    const last = new Date('2026-03-30T23:59:00.000+01:00')
    expect(await say({ update_id: '8' }, { at: last })).toMatchObject({ kind: 'taken' })
    expect(now()?.state).toBe('acknowledged')
  })

  it('promises anew when it opens it, and shows it again to others nearby', async () => {
    const { say, now } = await having('acknowledged', 'fixed')
    expect(now()?.cell).toBeUndefined()
    const before = now()?.dueAt
    await say({}, { at: days(20) })
    expect(daysBetween(dayOf(before ?? ''), dayOf(now()?.dueAt ?? ''))).toBe(20)
    expect(now()?.cell).toBeTruthy()
  })

  it('is a note for the department when it says no more than thank you', async () => {
    const { say, now } = await having('acknowledged', 'fixed')
    await say({ status: 'CLOSED', description: 'Thank you', last_name: 'Lovelace' })
    expect(now()).toMatchObject({ state: 'fixed', notes: [{ text: 'Thank you\n\nstatus: CLOSED' }] })
    expect(JSON.stringify(now()?.history)).not.toContain('Lovelace')
  })

  it('keeps a photo of a closed one, with the note, and opens nothing', async () => {
    const { say, now } = await having('acknowledged', 'fixed')
    const files = [fileOf('a.jpg', 'photo')]
    expect(await say({ status: 'FIXED', description: '' }, { files })).toMatchObject({ kind: 'taken' })
    expect(now()).toMatchObject({ state: 'fixed', notes: [{ text: 'status: FIXED' }] })
    expect(now()?.history.at(-1)).toMatchObject({ type: 'noted', evidence: [now()?.evidence[0]?.id] })
  })

  it('leaves one that goes on as another as it is', async () => {
    const { say, now } = await having('acknowledged', 'merged')
    expect(await say()).toMatchObject({ kind: 'taken' })
    expect(now()).toMatchObject({ state: 'merged', notes: [{ text: 'status: OPEN\n\nIt is deeper now' }] })
  })
})

describe('what is said of a request that another system sent, or the resident on the site', () => {
  it.each([
    ['open', ['acknowledged']],
    ['finished', ['acknowledged', 'fixed']],
  ] as const)('is a note for staff, which changes and tells nothing: %s', async (_, events) => {
    const { say, now, id } = await having(...events)
    const state = now()?.state
    const files = [fileOf('a.jpg', 'photo')]
    const first = await say({ media_url: 'https://example.org/photo.jpg' }, { client: 'another', files })
    expect(first).toMatchObject({ kind: 'taken', id: expect.stringMatching(`^${id}-[\\w-]{22}$`) })
    expect(await say({ media_url: 'https://example.org/photo.jpg' }, { client: 'another', files })).toEqual(
      first,
    )
    expect(now()).toMatchObject({ state, evidence: [], notes: [{ by: { name: 'another' } }] })
    expect(now()?.messages).toBeUndefined()
    const text = now()?.notes?.[0]?.text
    expect(text).toMatch(/did not send.*status: OPEN.*It is deeper now/s)
    expect(text).toContain('Photo that was not kept: a.jpg\nmedia_url: https://example.org/photo.jpg')
  })

  it('leaves room for whoever sent it', async () => {
    const { say } = await having('acknowledged')
    const kinds = []
    for (let n = 0; n < 51; n++) kinds.push((await say({ update_id: `o${n}` }, { client: 'another' })).kind)
    expect([kinds.filter((kind) => kind === 'taken').length, kinds.at(-1)]).toEqual([50, 'refused'])
    expect(await say()).toMatchObject({ kind: 'taken' })
  })

  it.each([
    ['of a service that is not offered', { service: 'blue-badge' }],
    ['that has no place', { location: undefined }],
  ])('is not taken of one that nobody may see, %s', async (_, hidden) => {
    const { say, now, requests } = await having('acknowledged')
    const request = now()
    if (request) requests.items.set(request.reference, { ...request, ...hidden } as typeof request)
    expect(await say({}, { client: 'another' })).toEqual({ kind: 'not-found' })
    expect(now()?.history).toHaveLength(2)
  })
})

it('leaves a request that was erased as it is', async () => {
  const { say, now, requests } = await having('acknowledged', 'fixed')
  const gone = erased(now() as ServiceRequest, days(800), 'The council')
  if (gone) requests.items.set(gone.reference, gone)
  expect(await say({ status: 'FIXED' })).toEqual({ kind: 'not-found' })
  expect(JSON.stringify(now())).not.toContain('deeper')
})
