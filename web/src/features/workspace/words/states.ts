import { dayAndClock } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { authoritiesOf } from '#contract/council/department.ts'
import { callInWords, type Rang } from '#contract/requests/call-time.ts'
import type { CameWay } from '#contract/requests/came.ts'
import { type EventType, isEnding, type State } from '#contract/requests/lifecycle.ts'
import type { Passed } from '#contract/requests/passed.ts'
import { isResident, you } from '#contract/requests/said-by.ts'
import type {
  Action,
  Attention,
  Person,
  WorkLine,
  WorkRequest,
  WorkStep,
} from '#contract/workspace/workspace.ts'
import { council } from '#council'
import type { TagColour } from '#web/design/Tag.tsx'
import { departmentNamed } from '#web/staff/desk/departments.ts'

/** Where the words of a kind of work differ from those that all others have. */
interface KindStates {
  readonly inspected?: string
  readonly scheduled: string
  readonly unscheduled?: string
  readonly fixed: string
}
const byKind: Record<WorkKind, KindStates> = {
  repair: { inspected: 'Inspected', scheduled: 'Work planned', fixed: 'Fixed' },
  task: { scheduled: 'In progress', fixed: 'Done' },
  answer: { scheduled: 'In progress', fixed: 'Answered' },
  contact: { scheduled: 'In progress', fixed: 'Finished' },
  application: { scheduled: 'In progress', fixed: 'Granted' },
  order: { scheduled: 'In progress', fixed: 'Sent to them' },
  call: { scheduled: 'No answer: call again', fixed: 'Called' },
  appointment: { scheduled: 'Time agreed', unscheduled: 'Time cancelled', fixed: 'They came' },
  decision: { scheduled: 'In progress', fixed: 'Done' },
  place: { scheduled: 'In progress', fixed: 'Finished' },
}

const states: Record<State, readonly [words: string, colour: TagColour]> = {
  submitted: ['Sent', 'blue'],
  acknowledged: ['Taken on', 'teal'],
  inspected: ['Looked at', 'teal'],
  scheduled: ['In progress', 'purple'],
  fixed: ['Done', 'green'],
  closed: ['Closed', 'grey'],
  referred: ['Referred', 'grey'],
  merged: ['Merged', 'grey'],
  approved: ['Approved', 'green'],
  refused: ['Refused', 'red'],
}

/** Where a request stands, in a word or two, as its kind of work has it. */
export function stateInWords(state: State, work: WorkKind): string {
  const own = byKind[work]
  const said = state === 'inspected' || state === 'scheduled' || state === 'fixed' ? own[state] : undefined
  return said ?? states[state][0]
}
export const stateColour = (state: State): TagColour => states[state][1]

export const channelInWords = {
  web: 'On the website',
  phone: 'Entered by staff for somebody on the phone',
  open311: 'Through another application (Open311)',
} as const

const said: Record<Attention, string> = {
  danger: 'Marked as dangerous',
  'not-passed': 'Our email was refused',
  'not-fixed': 'Resident asks us to look again',
  answered: 'Resident answered',
  added: 'Resident sent more',
  moved: 'Resident corrected the place',
  'says-fixed': 'Resident says it’s fixed',
  rang: 'Resident rang about the call',
  'no-call': 'Resident needs no call any more',
  withdrawn: 'Resident withdrew it',
  'another-look': 'Resident asks for another look',
}

export const authorityNamed = (code: string): string =>
  authoritiesOf(council).find((one) => one.code === code)?.name ?? 'another authority'

/** What is said once an act is done, which for its kind of work is `done`; of passing it on, to whom. */
export function doneInWords(action: Action, done: string): string {
  if ('danger' in action && action.danger)
    return 'Saved, and marked as dangerous: it is first in the lists now'
  if (action.do !== 'refer') return done
  const { kind, id } = action.to
  return `Referred to ${kind === 'department' ? theDepartment(departmentNamed(id)) : authorityNamed(id)}`
}

/** What a resident said that waits for a look; undefined where nothing does. */
export function attentionInWords(
  { attention, attentionFor, notPassed }: Pick<WorkLine, 'attention' | 'attentionFor' | 'notPassed'>,
  work: WorkKind,
): string | undefined {
  if (!attention) return undefined
  if (notPassed) return `The email to ${authorityNamed(notPassed)} was refused: tell them another way`
  if (attentionFor === 'not-fixed' && work === 'repair') return 'Resident says it isn’t fixed'
  return attentionFor ? said[attentionFor] : 'Resident waits for a look'
}

/** How the fee stands, in a line of a list. */
export const feeInShort: Readonly<Record<NonNullable<WorkLine['fee']>, string>> = {
  due: 'Fee not paid yet',
  started: 'Fee not paid yet',
  paid: 'Fee paid',
  'refund-due': 'Fee to be paid back',
  refunded: 'Fee paid back',
  'not-needed': 'No fee needed any more',
}

/** That the resident still has proof to send, in a line of a list. */
export const awaitedInWords = (count: number): string =>
  count === 1 ? '1 proof still to come' : `${count} proofs still to come`

const happened: Record<EventType, string> = {
  submitted: 'Sent by the resident',
  acknowledged: 'Taken on',
  inspected: 'Looked at',
  scheduled: 'In progress',
  unscheduled: 'What was planned was called off',
  fixed: 'Done',
  closed: 'Closed',
  referred: 'Referred',
  'not-passed': 'Our email was refused',
  'passed-on': 'Another authority was told',
  transferred: 'Passed to another department',
  reopened: 'Opened again',
  updated: 'News sent to the resident',
  followed: 'Somebody else follows it',
  'evidence-added': 'The resident sent more',
  changed: 'The resident changed the answers',
  added: 'The resident told us more',
  moved: 'The resident corrected the place',
  withdrawn: 'The resident withdrew it',
  readdressed: 'Changed where news and the link go',
  'link-sent': 'Sent the resident their link again',
  'follower-link-sent': 'Sent a follower their link again',
  'code-made': 'Gave the resident a new code on the phone',
  approved: 'Approved',
  refused: 'Refused',
  'reconsideration-asked': 'The resident asked for another look',
  paid: 'Fee paid',
  refunded: 'Fee paid back',
  assigned: 'Assigned',
  noted: 'Note written',
  seen: 'Marked as read',
  dangerous: 'Marked as dangerous',
  'not-dangerous': 'No longer marked as dangerous',
  asked: 'Question sent to the resident',
  answered: 'The resident answered',
  merged: 'Merged into another request',
  split: 'Separated again',
  joined: 'Another request was merged into this one',
  parted: 'Another request was separated again',
  redacted: 'Words or photos erased',
  published: 'Publication changed',
  rated: 'The resident said how it went',
  erased: 'Personal details erased',
}

/** How a document came, as a sentence goes on. */
const cameInWords: Record<CameWay, string> = {
  post: 'by post',
  email: 'by email',
  'by-hand': 'by hand',
}

const passedInWords: Record<Passed, string> = {
  sent: 'sent to them by email',
  'not-sent': 'our email did not reach them',
  called: 'told by phone',
  form: 'reported to them by us',
  resident: 'the resident was asked to report it',
}

const teamName = (id: string): string =>
  council.departments.flatMap(({ teams = [] }) => teams).find((team) => team.id === id)?.name ?? id

function assigned({ assignee, team }: WorkStep): string {
  if (assignee) return `Given to ${assignee.name}`
  return team ? `Given to the team ${teamName(team)}` : 'Given to nobody'
}

/** What they want who rang about a call, after “They” or “The resident rang us:”. */
export function rangInWords({ wants, again, at }: Rang): string {
  if (wants === 'no-call') return 'no call is needed any more'
  return again ? `call them ${callInWords({ again, at })}` : 'a call is still wanted'
}

/** What came of calling and of appointments; undefined of all else. */
function metInWords({ booked, tried, rang, missed }: WorkStep): string | undefined {
  if (booked) return `Appointment agreed for ${dayAndClock(booked.starts)}`
  if (tried) return `No answer: we try again ${callInWords(tried)}`
  if (rang) return `The resident rang us: ${rangInWords(rang)}`
  return missed ? 'They did not come' : undefined
}

const kindStep = (type: EventType, work: WorkKind): string | undefined =>
  type === 'inspected' || type === 'scheduled' || type === 'unscheduled' || type === 'fixed'
    ? byKind[work][type]
    : undefined

/** What else than its type tells of a step. */
interface Around {
  readonly work: WorkKind
  /** Who entered the request where the resident did not send it. */
  readonly enteredBy?: Person | undefined
  /** The steps before it. */
  readonly before?: readonly WorkStep[]
}

/** What happened, for staff. */
export function stepInWords(step: WorkStep, { work, enteredBy, before = [] }: Around): string {
  if (step.type === 'submitted' && enteredBy) return `Entered by ${enteredBy.name} for the resident`
  if (step.type === 'assigned') return assigned(step)
  if (step.came)
    return `Document added that came ${cameInWords[step.came.how]} on ${dayInWords(step.came.on)}`
  if (step.about === 'fixed') return 'The resident says it is fixed'
  if (step.about === 'place') return 'The resident says the place is wrong'
  if (step.type === 'not-passed') return `Our email to ${step.to?.name ?? 'them'} was refused`
  if (step.type === 'passed-on' && step.passed)
    return `${step.to?.name ?? 'They'}: ${passedInWords[step.passed]}`
  if (step.blurred) return 'Blurred copy of a photo made'
  if (step.other && (step.type === 'joined' || step.type === 'parted')) return cameOrWent(step, before)
  const met = metInWords(step)
  if (met) return met
  const to = step.to ? ` to ${step.to.name}` : ''
  const other = step.other && step.type !== 'reopened' ? ` (${step.other})` : ''
  const told = step.passed ? `: ${passedInWords[step.passed]}` : ''
  return `${kindStep(step.type, work) ?? happened[step.type]}${to}${told}${other}`
}

/** Who follows a request after it was merged into this one comes to this one too. */
function cameOrWent({ type, other }: WorkStep, before: readonly WorkStep[]): string {
  if (type === 'parted') return `${other} was separated from this request again`
  const last = before.findLast((one) => one.other === other && isMoved(one))
  return last?.type === 'joined'
    ? `Somebody else follows ${other}, which was merged into this request`
    : `${other} was merged into this request`
}

const isMoved = ({ type }: Pick<WorkStep, 'type'>): boolean => type === 'joined' || type === 'parted'

/** Who did it, after “By”: a person where one is known, else the department, a system or the resident; undefined of what comes by itself. */
export function whoDid({
  actor,
  by,
  other,
  type,
}: Pick<WorkStep, 'actor' | 'by' | 'other' | 'type'>): string | undefined {
  if (actor) return by === you ? `the resident, on the phone with ${actor.name}` : actor.name
  if (isMoved({ type })) return undefined
  if (by === you) return 'the resident'
  if (!isResident(by)) return by
  return other && type === 'reopened'
    ? `the resident of ${other}`
    : `${by.charAt(0).toLowerCase()}${by.slice(1)}`
}

/** Under what happened: who did it, or what comes of it. */
export function byWhom(step: WorkStep): string {
  if (step.type === 'joined') return 'Whoever waits for it now follows this one'
  if (step.type === 'parted') return 'Whoever waits for it no longer follows this one'
  return `By ${whoDid(step)}`
}

/** The resident at the start of a sentence; `other`: of which merged request, where it is not this one's. */
export const whoSays = (other: string | undefined): string =>
  other ? `The resident of ${other}` : 'The resident'

/** The step with which a resident said that it isn’t fixed, while nothing has been done about it since. */
export function saidNotFixed({ history }: Pick<WorkRequest, 'history'>): WorkStep | undefined {
  const last = history.filter(({ type }) => type === 'reopened' || isDone(type)).at(-1)
  return last?.type === 'reopened' && isResident(last.by) ? last : undefined
}

/** What the resident wrote with a step of theirs. */
export const wordsWith = (step: WorkStep, conversation: WorkRequest['conversation']): string | undefined =>
  conversation.find(({ from, at }) => from === 'resident' && at === step.at)?.text

/** Whether it was referred before it was brought back: nothing was done that may not have lasted. */
export const wasReferred = ({ history }: Pick<WorkRequest, 'history'>, back: WorkStep): boolean =>
  history.filter(({ number, type }) => number < back.number && isEnding(type)).at(-1)?.type === 'referred'

const isDone = (type: EventType): boolean => type === 'fixed' || type === 'closed' || type === 'scheduled'
