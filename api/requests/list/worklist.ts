import type { Channel, RequestEvent } from '#contract/requests/event.ts'
import type { State } from '#contract/requests/lifecycle.ts'
import { isResident } from '#contract/requests/said-by.ts'
import { topicType, typesWith } from '#contract/requests/traits.ts'
import type { Attention } from '#contract/workspace/workspace.ts'

/** What a list shows of a place. */
export interface WorkPlace {
  readonly lat: number
  readonly lon: number
  /** Metres, EPSG:27700. */
  readonly easting: number
  readonly northing: number
  readonly description?: string | undefined
}

/**
 * One request in a department's list of work, as its events have told; keys of the lists are made from it. It holds no
 * answers: those stand in the request alone, where they are redacted and erased.
 */
export interface WorkRecord {
  readonly department: string
  /** The id under which it is kept, where its department had another one then. Never written. */
  readonly keptUnder?: string
  readonly reference: string
  readonly service: string
  readonly state?: State
  readonly submittedAt?: string
  readonly receivedAt?: string
  /** Missing where no time is promised: an index takes no null. */
  readonly dueAt?: string
  /** What an inspection found: by when the department's grades have it dealt with, and whether it is dangerous. */
  readonly graded?: { readonly by: string | null; readonly danger: boolean }
  /** Since when it is dangerous; missing in what was written before it was kept. */
  readonly dangerAt?: string
  readonly updatedAt: string
  readonly channel?: Channel
  readonly followers: number
  /** Missing for sensitive services, whose events are thin. */
  readonly location?: WorkPlace
  /** Files have come with it. Missing where none has, and for sensitive services. */
  readonly files?: true
  readonly assignee?: string
  readonly team?: string
  /** The name of its ward, and when it was sent: what is in no ward comes last. Missing in what was written before it was kept. */
  readonly wardOrder?: string
  /** Since when the resident has said something that nobody has looked at. */
  readonly attentionSince?: string
  /** What it is; missing in what was written before it was kept. */
  readonly attentionFor?: Attention
  /** Code of the authority whose email was refused, which nobody has told in another way. */
  readonly notPassed?: string
  /** What was approved has still to be ordered. */
  readonly toOrder?: true
  /** What the department's own system does not take. */
  readonly undelivered?: Undelivered
  /** Number of the last event that took effect. */
  readonly applied: number
  /** Events that came before one with a lower number, by number, waiting for it. */
  readonly held: Readonly<Record<string, RequestEvent>>
  /** Fingerprints of the words by which it is found. */
  readonly words?: readonly string[]
  /** Counts writes of this record. */
  readonly revision: number
}

/** An event that a department's own system does not take: its number, since when, and why, in that system's words. */
export interface Undelivered {
  readonly number: number
  readonly since: string
  readonly why: string
}

/** What the consumer of events knows besides them. */
export interface Taking {
  readonly receivedAt: string
  /** The team that the profile's rules give; undefined when none does. */
  readonly teamOf: (service: string, location: WorkPlace | undefined) => string | undefined
  /** The name of the ward that a place is in. */
  readonly wardNameOf: (place: WorkPlace) => string | undefined
}

const empty = (event: RequestEvent): WorkRecord => ({
  department: event.department,
  reference: event.subject,
  service: event.service,
  updatedAt: event.time,
  followers: 0,
  applied: 0,
  held: {},
  revision: 0,
})

type Submitted<Type extends string> = Extract<RequestEvent, { type: `shire.request.${Type}.v1` }>
type Begun = Submitted<'submitted' | 'transferred'>

/** What has no ward comes after all names. */
const wardOrderOf = (ward: string | undefined, submittedAt: string): string => `${ward ?? '~'}#${submittedAt}`

function begun(record: WorkRecord, { data }: Begun, { receivedAt, teamOf, wardNameOf }: Taking): WorkRecord {
  const {
    assignee: _,
    team: __,
    dueAt: ___,
    toOrder: ____,
    graded: _____,
    dangerAt: ______,
    ...kept
  } = seen(record)
  const { submittedAt, dueAt, channel } = data
  const { location, evidence = [] } = 'thin' in data ? {} : data
  const team = teamOf(record.service, location)
  return {
    ...kept,
    state: 'submitted',
    submittedAt,
    receivedAt,
    ...(dueAt ? { dueAt } : {}),
    channel,
    wardOrder: wardOrderOf(location && wardNameOf(location), submittedAt),
    ...(location ? { location } : {}),
    ...(evidence.length > 0 ? { files: true as const } : {}),
    ...(team ? { team } : {}),
  }
}

function assigned(record: WorkRecord, assignee: string | null, team: string | null): WorkRecord {
  const { assignee: _, team: before, ...kept } = record
  const next = team ?? before
  return { ...kept, ...(assignee ? { assignee } : {}), ...(next ? { team: next } : {}) }
}

const seen = ({ attentionSince: _, attentionFor: __, ...record }: WorkRecord): WorkRecord => record

const withFiles = (record: WorkRecord, files: readonly unknown[] | undefined): WorkRecord =>
  files && files.length > 0 ? { ...record, files: true } : record

/** That something isn't fixed, or is dangerous, stays what is said of it, whatever comes with it. */
const stays: readonly (Attention | undefined)[] = ['not-fixed', 'danger']
const wantsAttention = (record: WorkRecord, at: string, what: Attention): WorkRecord => ({
  ...record,
  attentionSince: record.attentionSince ?? at,
  attentionFor: record.attentionFor && stays.includes(record.attentionFor) ? record.attentionFor : what,
})

/** What is said in the list of what a resident added. */
function addedFor({ data: { about, rang } }: Submitted<'added'>): Attention {
  if (rang) return rang === 'call' ? 'rang' : 'no-call'
  return about === 'fixed' ? 'says-fixed' : 'added'
}

function effect(record: WorkRecord, event: RequestEvent, taking: Taking): WorkRecord {
  switch (event.type) {
    case 'shire.request.submitted.v1':
    case 'shire.request.transferred.v1':
      return begun(record, event, taking)
    case 'shire.request.followed.v1':
      return { ...record, followers: event.data.followers }
    case 'shire.request.assigned.v1':
      return assigned(record, event.data.assignee, event.data.team)
    case 'shire.request.evidence-added.v1':
      return wantsAttention(withFiles(record, event.data.evidence), event.time, 'added')
    case 'shire.request.answered.v1':
      return wantsAttention(record, event.time, 'answered')
    case 'shire.request.added.v1':
      return wantsAttention(promisedAgain(record, event.data.dueAt), event.time, addedFor(event))
    case 'shire.request.moved.v1':
      return wantsAttention(moved(record, event, taking), event.time, 'moved')
    case 'shire.request.asked.v1':
      return seen(record)
    case 'shire.request.not-passed.v1':
      return notPassed(record, event)
    case 'shire.request.redacted.v1':
      return placed(record, event)
    case 'shire.request.rated.v1':
      return record
    case 'shire.request.joined.v1':
    case 'shire.request.parted.v1':
      return { ...record, followers: event.data.followers }
    default:
      return changed(record, event)
  }
}

/** While it is referred, and so with nobody. */
function notPassed(record: WorkRecord, { time, data: { to } }: Submitted<'not-passed'>): WorkRecord {
  if (record.state !== 'referred' || !to) return record
  return { ...wantsAttention(record, time, 'not-passed'), notPassed: to.id }
}

/** Without what may tell of somebody. */
function nameless(record: WorkRecord): WorkRecord {
  const { location: _, assignee: __, files: ___, wardOrder: ____, toOrder: _____, ...kept } = seen(record)
  return kept
}

/** What was promised for the first decision does not count for another look. */
const promisesNothing = ({ dueAt: _, ...record }: WorkRecord): WorkRecord => record

function promisedAgain(record: WorkRecord, dueAt: string | null | undefined): WorkRecord {
  if (dueAt === undefined) return record
  return dueAt === null ? promisesNothing(record) : { ...record, dueAt }
}

/** The words beside a place may be what was redacted. */
function placed(record: WorkRecord, { data }: Submitted<'redacted' | 'moved'>): WorkRecord {
  const { location: _, ...kept } = record
  return 'thin' in data || !data.location ? kept : { ...kept, location: data.location }
}

/** At another place it may be another team's, unless somebody gave it to one. */
function moved(record: WorkRecord, event: Submitted<'moved'>, { teamOf, wardNameOf }: Taking): WorkRecord {
  const there = 'thin' in event.data ? record : placed(record, event)
  const { location, submittedAt } = there
  const next = {
    ...there,
    wardOrder: wardOrderOf(location && wardNameOf(location), submittedAt ?? event.time),
  }
  if (record.team !== teamOf(record.service, record.location)) return next
  const { team: _, ...kept } = next
  const team = teamOf(record.service, next.location)
  return team ? { ...kept, team } : kept
}

/** Only while it is approved: what is looked at again is not ordered. */
function ordering({ toOrder, ...record }: WorkRecord, order: 'due' | 'done' | undefined): WorkRecord {
  if (record.state !== 'approved') return record
  const is = order ? order === 'due' : toOrder
  return is ? { ...record, toOrder: true } : record
}

/** Somebody has told the authority in another way, or it is with the department again. */
function passing(record: WorkRecord, { type }: Change): WorkRecord {
  if (!record.notPassed || (type !== 'shire.request.passed-on.v1' && type !== 'shire.request.reopened.v1'))
    return record
  const { notPassed: _, ...kept } = seen(record)
  return kept
}

type Change = Extract<RequestEvent, { data: { state: State } }>

const asideTypes = typesWith(({ aside }) => aside).map(topicType)

/** Whatever a resident brings back has to be looked at; what the department does shows that it has looked. */
function changed(before: WorkRecord, event: Change): WorkRecord {
  const order = 'order' in event.data ? event.data.order : undefined
  const record = passing(before, event)
  const next = ordering({ ...record, state: event.data.state }, order)
  const isPassedOn = event.type === 'shire.request.referred.v1' && event.data.to?.kind === 'department'
  // What is redacted and erased later is said to the department that has it then, and no more to this one.
  if (event.type === 'shire.request.erased.v1' || isPassedOn) return nameless(next)
  if (event.type === 'shire.request.reconsideration-asked.v1')
    return wantsAttention(promisedAgain(next, event.data.dueAt ?? null), event.time, 'another-look')
  if (event.type === 'shire.request.withdrawn.v1') return wantsAttention(next, event.time, 'withdrawn')
  const due = gradedAs('dueAt' in event.data ? promisedAgain(next, event.data.dueAt) : next, event)
  if (event.type === 'shire.request.dangerous.v1') return wantsAttention(due, event.time, 'danger')
  if (event.type === 'shire.request.reopened.v1')
    return isResident(event.data.by) ? wantsAttention(due, event.time, 'not-fixed') : due
  return asideTypes.includes(event.type) ? due : seen(due)
}

/** What was found holds until it is looked at anew, or begins once more. */
function gradedAs(record: WorkRecord, { type, data, time }: Change): WorkRecord {
  const graded = 'graded' in data ? data.graded : undefined
  if (!graded && type !== 'shire.request.reopened.v1') return record
  const { graded: _, dangerAt, ...kept } = record
  if (!graded) return kept
  return { ...kept, graded, ...(graded.danger ? { dangerAt: dangerAt ?? time } : {}) }
}

/** A request that comes from another department begins here with this event, whatever was before. */
const startsHere = (event: RequestEvent) => event.type === 'shire.request.transferred.v1'

/**
 * The record after one more event has come. A number already applied changes nothing (undefined comes back);
 * one that comes too early is held until those before it are there.
 */
export function take(
  before: WorkRecord | undefined,
  event: RequestEvent,
  taking: Taking,
): WorkRecord | undefined {
  const record = before ?? empty(event)
  const number = Number(event.sequence)
  if (number <= record.applied || record.held[event.sequence]) return undefined
  const held: Record<string, RequestEvent> = { ...record.held, [event.sequence]: event }
  let next: WorkRecord = startsHere(event) ? { ...record, applied: number - 1 } : record
  for (const old of Object.keys(held)) if (Number(old) <= next.applied) delete held[old]
  for (;;) {
    const due = held[next.applied + 1]
    if (!due) break
    next = { ...effect(next, due, taking), applied: next.applied + 1, updatedAt: due.time }
    delete held[next.applied]
  }
  return { ...next, held, revision: record.revision + 1 }
}
