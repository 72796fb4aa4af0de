import { describe, expect, it } from 'vitest'
import { RequestEvent } from '#contract/requests/event.ts'
import { eventTypes } from '#contract/requests/lifecycle.ts'
import { council } from '#council'
import { toEvent } from '#requests/life/event.ts'
import type { HistoryEntry } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { waitsForLook } from '#requests/life/talk/waits.ts'
import { application } from '#requests/testing/blue-badge.ts'
import { at, key, pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { lineOf } from '#requests/workspace/list.ts'
import { serviceOf } from '#services/index.ts'
import { keptAs, listKeys, recordOf, sortedBy, toOrderKey } from './list-keys.ts'
import { take, type WorkRecord } from './worklist.ts'

/** What the list holds of a pothole, or an application, to which this happened one after the other. */
async function listed(
  entries: Partial<HistoryEntry>[],
  service = serviceOf('pothole'),
  read: (event: RequestEvent) => RequestEvent = (event) => RequestEvent.parse(event),
): Promise<WorkRecord> {
  const ports = submitPorts()
  await submit(ports, service?.slug === 'pothole' ? pothole() : application(), key(1))
  const [request] = [...ports.requests.items.values()]
  if (!request) throw new Error('Nothing was sent')
  const more = entries.map((entry, n) => ({ by: 'Highways', ...entry, number: n + 2, at: at.toISOString() }))
  const history = [...request.history, ...(more as HistoryEntry[])]
  const taking = { receivedAt: at.toISOString(), teamOf: () => undefined, wardNameOf: () => 'Forest' }
  let record: WorkRecord | undefined
  for (const entry of history) {
    const event = toEvent({ ...request, history }, entry, service, council)
    record = take(record, read(event), taking) ?? record
  }
  return record as WorkRecord
}

const lineFor = async (...entries: Partial<HistoryEntry>[]) =>
  lineOf(await listed([{ type: 'acknowledged' }, ...entries]), { serviceOf, now: () => at })

describe('what a resident said that waits for a look', () => {
  const fixed = { type: 'fixed' } as const
  const again = { type: 'reopened', by: 'You' } as const
  const answered = { type: 'answered', by: 'You', message: 'm' } as const

  it.each([
    ['that it isn’t fixed', [fixed, again], 'not-fixed'],
    [
      'that of a request merged into it',
      [fixed, { ...again, by: 'Another resident', other: 'HW-0000-0000' }],
      'not-fixed',
    ],
    ['an answer', [{ type: 'asked', message: 'm' }, answered], 'answered'],
    ['more photos', [{ type: 'evidence-added', by: 'You', evidence: [] }], 'added'],
    ['that they rang', [{ type: 'added', by: 'You', message: 'm', rang: { wants: 'call' } }], 'rang'],
    [
      'that no call is needed',
      [{ type: 'added', by: 'You', message: 'm', rang: { wants: 'no-call' } }],
      'no-call',
    ],
    ['another look', [{ type: 'refused' }, { type: 'reconsideration-asked', by: 'You' }], 'another-look'],
    ['that it isn’t fixed, and more', [fixed, again, answered], 'not-fixed'],
  ] as [string, Partial<HistoryEntry>[], string][])('is told as %s', async (_, entries, what) => {
    expect(await lineFor(...entries)).toMatchObject({ attention: true, attentionFor: what })
  })

  it('is due when whoever rang about a call wants it', async () => {
    const dueAt = '2026-03-05T11:30:00.000Z'
    const rang = { wants: 'call', again: '2026-03-05', at: '10:30' } as const
    expect(await lineFor({ type: 'added', by: 'You', message: 'm', rang, dueAt })).toMatchObject({ dueAt })
  })

  /** All that an event of any type may bring. */
  const everything = {
    ...{
      message: 'm',
      note: 'x',
      other: 'HW-0000-0000',
      followers: 2,
      evidence: [],
      assignee: null,
      team: null,
    },
    ...{
      from: 'transport',
      to: { kind: 'department', id: 'transport' },
      graded: { by: null, danger: false },
    },
    was: { lat: 52.9, lon: -1.3, easting: 440_000, northing: 320_000 },
  } as const

  it.each(eventTypes.filter((type) => type !== 'submitted' && type !== 'not-passed'))(
    'waits after “%s” as the acts on the request have it',
    async (type) => {
      for (const by of ['You', 'Highways']) {
        const entries = [
          { type: 'added', by: 'You', message: 'm' },
          { ...everything, type, by },
        ] as const
        const history = entries.map((entry, at) => ({
          ...entry,
          number: at + 1,
        })) as unknown as HistoryEntry[]
        const { attentionSince } = await listed(
          entries as unknown as Partial<HistoryEntry>[],
          undefined,
          (event) => event,
        )
        expect([by, attentionSince !== undefined]).toEqual([by, waitsForLook({ history })])
      }
    },
  )

  it('still waits when its words and photos are made public, or taken back', async () => {
    expect(await lineFor(fixed, again, { type: 'published' })).toMatchObject({ attentionFor: 'not-fixed' })
  })

  it('waits no more once the department has done something, asked, or passed it on', async () => {
    for (const done of [
      { type: 'inspected' },
      { type: 'asked', message: 'm' },
      { type: 'transferred', from: 'transport', to: { kind: 'department', id: 'highways' } },
    ] as const) {
      const line = await lineFor(fixed, again, done)
      expect(line).toMatchObject({ attention: false })
      expect(line).not.toHaveProperty('attentionFor')
    }
    expect(await lineFor(fixed, { type: 'reopened' })).toMatchObject({ attention: false })
    expect(await lineFor(fixed, again, { type: 'inspected' }, answered)).toMatchObject({
      attentionFor: 'answered',
    })
  })

  it('stands in the list of its new place, and of the team there, unless it was given to a team', async () => {
    const ports = submitPorts()
    await submit(ports, pothole(), key(1))
    const [request] = [...ports.requests.items.values()]
    const before = request?.location
    if (!request || !before) throw new Error('Nothing was sent')
    const was = { lat: 52.9, lon: -1.3, easting: before.easting - 5000, northing: before.northing }
    const record = (...between: Partial<HistoryEntry>[]) => {
      const more = [...between, { type: 'moved', was }] as const
      const entries = more.map((entry, n) => ({ by: 'You', ...entry, number: n + 2, at: at.toISOString() }))
      const history = [...request.history, ...(entries as HistoryEntry[])]
      const teamOf = (_: string, place?: { easting: number }) =>
        place?.easting === was.easting ? 'west' : 'east'
      const wardNameOf = (place: { easting: number }) => (place.easting === was.easting ? 'West' : 'East')
      const taking = { receivedAt: at.toISOString(), teamOf, wardNameOf }
      const records: WorkRecord[] = []
      for (const entry of history) {
        const event = toEvent({ ...request, history }, entry, serviceOf('pothole'), council)
        records.push(take(records.at(-1), RequestEvent.parse(event), taking) as WorkRecord)
      }
      return records
    }
    const [first, , moved] = record({ type: 'acknowledged' })
    expect(first).toMatchObject({ team: 'west', location: { easting: was.easting } })
    expect(moved).toMatchObject({ team: 'east', location: before, attentionFor: 'moved' })
    // In the list that goes ward by ward it stands in its new one, where it was by when it was sent.
    expect([first?.wardOrder, moved?.wardOrder].map((order) => order?.split('#')[0])).toEqual([
      'West',
      'East',
    ])
    expect(listKeys(moved as WorkRecord).squareKey).not.toBe(listKeys(first as WorkRecord).squareKey)
    const given = record({ type: 'assigned', assignee: null, team: 'night' }).at(-1)
    expect(given).toMatchObject({ team: 'night', location: before })
  })

  it('is gone with everything else once the words are erased', async () => {
    const record = await listed([
      { type: 'acknowledged' },
      answered,
      { type: 'closed' },
      answered,
      { type: 'erased' },
    ])
    expect(JSON.stringify(record)).not.toMatch(/attention|location/)
    expect(listKeys(record)).not.toHaveProperty('attentionKey')
  })
})

describe('what an inspection found', () => {
  const by = '2026-03-02T14:00:00.000Z'
  const dangerous = { type: 'inspected', dueAt: null, graded: { by, danger: true } } as const

  it('is due first by its grade, and kept by a table beside what was promised', async () => {
    for (const promised of [null, undefined]) {
      const found = { ...dangerous, ...(promised === null ? {} : { dueAt: undefined }) }
      const record = await listed([{ type: 'acknowledged' }, found as never, { type: 'scheduled' }])
      expect(record.dueAt === undefined).toBe(promised === null)
      expect(lineOf(record, { serviceOf, now: () => at })).toMatchObject({ dueAt: by, danger: true })
      expect(keptAs(record)).toMatchObject({ dueKey: 'highways', dueAt: by })
      expect(sortedBy(record, 'by-due')).toBe(by)
      expect(recordOf(keptAs(record))).toEqual(record)
    }
  })

  it('holds until it is looked at anew, has ended, or begins once more', async () => {
    const again = { type: 'inspected', graded: { by: null, danger: false } } as const
    expect(await lineFor(dangerous, again)).toMatchObject({ dueAt: null })
    for (const then of [[again], [{ type: 'fixed' }], [{ type: 'fixed' }, { type: 'reopened', dueAt: null }]])
      expect(await lineFor(dangerous, ...(then as Partial<HistoryEntry>[]))).not.toHaveProperty('danger')
  })
})

describe('what is due', () => {
  const due = async (...entries: Partial<HistoryEntry>[]) => (await lineFor(...entries))?.dueAt

  it('is nothing more once somebody has looked, where a look was all that was promised', async () => {
    expect(await due()).toEqual(expect.any(String))
    expect(await due({ type: 'inspected' })).toEqual(expect.any(String))
    const record = await listed([{ type: 'acknowledged' }, { type: 'inspected', dueAt: null }])
    expect(lineOf(record, { serviceOf, now: () => at })?.dueAt).toBeNull()
  })

  it('is what was promised anew when it is opened again', async () => {
    const dueAt = '2026-05-01T22:59:59.999Z'
    expect(
      await due({ type: 'inspected', dueAt: null }, { type: 'fixed' }, { type: 'reopened', dueAt }),
    ).toBe(dueAt)
  })
})

describe('what was approved and has to be ordered', () => {
  const badge = serviceOf('blue-badge')
  const keyAfter = async (...entries: Partial<HistoryEntry>[]) =>
    listKeys(await listed([{ type: 'acknowledged' }, ...entries], badge)).assigneeKey
  const approved = { type: 'approved' } as const
  const ordered = { type: 'updated', ordered: '' } as const

  it('stands in a list of its own until it is ordered, whatever else is said', async () => {
    expect(await keyAfter(approved)).toBe(toOrderKey('blue-badge'))
    expect(await keyAfter(approved, { type: 'updated', note: 'Soon' }, { type: 'noted' })).toBe(
      toOrderKey('blue-badge'),
    )
    expect(await keyAfter(approved, ordered)).toBeUndefined()
  })

  it('stands there no more while it is looked at again, and anew once it is approved again', async () => {
    const again = [approved, ordered, { type: 'reopened' }] as const
    expect(await keyAfter(approved, { type: 'reopened' })).toBe('blue-badge#-')
    expect(await keyAfter(...again, approved)).toBe(toOrderKey('blue-badge'))
    expect(await keyAfter(approved, { type: 'erased' })).toBeUndefined()
  })
})
