import type { Calendars } from '#contract/calendar/calendar.ts'
import { makeReference } from '#contract/core/reference.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile, Department } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import type { RequestEvent } from '#contract/requests/event.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import { dueAt } from '#requests/life/due.ts'
import { toEvent } from '#requests/life/event.ts'
import { append, type Happening } from '#requests/life/history.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { placeOf } from '#requests/life/where.ts'

const at = (minute: number) => new Date(Date.parse('2026-03-02T12:00:00Z') + minute * 60_000).toISOString()

/** One life in which everything happens that can, of whatever kind of service. */
const lifeOf = (
  { id, name: by, prefix }: Department,
  authority: string,
): readonly Omit<Happening, 'at'>[] => [
  { type: 'followed', by: 'Another resident', followers: 1 },
  { type: 'acknowledged', by },
  { type: 'inspected', by, note: 'It will be repaired', departmentReference: 'J-20417' },
  { type: 'scheduled', by, note: 'On 9 March' },
  { type: 'updated', by, note: 'It will be on 10 March instead' },
  { type: 'unscheduled', by, note: 'The road is flooded' },
  { type: 'fixed', by, note: 'Patched' },
  { type: 'reopened', by: 'You', note: 'The patch has come out' },
  { type: 'assigned', by, assignee: { id: 'a1b2', name: 'Ada Example' }, team: 'north' },
  { type: 'noted', by },
  { type: 'seen', by },
  { type: 'dangerous', by, note: 'It hangs by one wire', graded: { by: at(150), danger: true } },
  { type: 'not-dangerous', by, note: 'The wire is a rope', graded: { by: null, danger: false } },
  { type: 'asked', by, message: 'm1' },
  { type: 'answered', by: 'You', message: 'm2' },
  { type: 'redacted', by },
  { type: 'published', by },
  { type: 'merged', by, other: `${prefix}-0000-0000` },
  { type: 'split', by, other: `${prefix}-0000-0000` },
  { type: 'joined', by, other: `${prefix}-0000-0000`, followers: 2 },
  { type: 'parted', by, other: `${prefix}-0000-0000`, followers: 1 },
  {
    type: 'referred',
    by,
    note: 'The cover belongs to a water company',
    to: { kind: 'department', id },
  },
  { type: 'not-passed', by, to: { kind: 'authority', id: authority } },
  { type: 'passed-on', by, to: { kind: 'authority', id: authority }, passed: 'called' },
  { type: 'transferred', by, from: id, to: { kind: 'department', id } },
  { type: 'acknowledged', by },
  { type: 'closed', by, note: 'Another report was already open' },
  { type: 'reopened', by },
  { type: 'evidence-added', by: 'You', evidence: [] },
  { type: 'changed', by: 'You' },
  { type: 'added', by: 'You', message: 'm3' },
  { type: 'moved', by: 'You', was: { lat: 52.77, lon: -1.2, easting: 454067, northing: 319578 } },
  { type: 'readdressed', by: 'You' },
  { type: 'link-sent', by },
  { type: 'follower-link-sent', by },
  { type: 'code-made', by },
  { type: 'withdrawn', by: 'You' },
  { type: 'reopened', by },
  { type: 'paid', by: 'You' },
  { type: 'refused', by, note: 'The letter does not show the award' },
  { type: 'reconsideration-asked', by: 'You' },
  { type: 'refused', by },
  { type: 'refunded', by },
  { type: 'reconsideration-asked', by: 'You' },
  { type: 'approved', by },
  { type: 'rated', by: 'You', score: 5 },
  { type: 'erased', by },
]

function begun(service: Service, prefix: string, calendars: Calendars): ServiceRequest {
  const place = placeOf(service, service.example)
  return {
    reference: makeReference(prefix, new Uint8Array([1, 2, 3, 4, 5])),
    service: service.slug,
    department: service.department,
    state: 'submitted',
    version: 1,
    submittedAt: at(0),
    updatedAt: at(0),
    dueAt: dueAt(service, new Date(at(0)), calendars),
    idempotency: { key: '', body: '' },
    keys: [],
    answers: service.example,
    ...(place ? { location: place } : {}),
    evidence: [],
    followers: [],
    followerCount: 0,
    history: [{ number: 1, type: 'submitted', at: at(0), by: 'You' }],
  }
}

/** An event of every type, and the thin form of a submission, as a department gets them. */
export function eventExamples(
  service: Service,
  council: CouncilProfile,
  calendars: Calendars,
): RequestEvent[] {
  const department = departmentOf(council, service.department)
  const authority = (council.neighbours[0] ?? council.authority).code
  let request = begun(service, department.prefix, calendars)
  for (const [index, happening] of lifeOf(department, authority).entries()) {
    const next = append(request, { ...happening, at: at(index + 1) })
    if (!next) throw new Error(`An example life cannot have "${happening.type}" in "${request.state}"`)
    request = next
  }
  const seen = new Set<EventType>()
  const firsts = request.history.filter(({ type }) => !seen.has(type) && seen.add(type))
  const [submitted] = firsts
  return [
    ...firsts.map((entry) => toEvent(request, entry, service, council)),
    ...(submitted ? [toEvent(request, submitted, { ...service, sensitive: true }, council)] : []),
  ]
}
