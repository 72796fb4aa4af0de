import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { GivenDay, PersonId, Whose } from '#contract/fostering/case.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from './kind.ts'
import { type Looked, look } from './look.ts'
import { Note, Nothing } from './stages/step.ts'

const mostAgreed = 30
/** So long a visit stands in a calendar. Nobody says how long one takes. */
const visitMinutes = 60

/** Something that was agreed on a visit: what, whose task it is, and by when, where that was said. */
const Agreed = z.strictObject({
  what: z.string().check(z.trim(), z.minLength(1, 'Say what was agreed'), z.maxLength(1000)),
  whose: Whose,
  by: z.optional(GivenDay),
})
export type Agreed = z.infer<typeof Agreed>

/** What somebody wrote on a visit, on their device, with or without a signal. */
export interface Recorded {
  /** The day of the visit, and when it was written by the clock of the device. */
  readonly on: string
  readonly written: string
  /** People of the household who were seen, and children who were spoken with alone. */
  readonly seen: readonly string[]
  readonly alone: readonly string[]
  /** What was seen and said, and what is to be done next. */
  readonly account: string
  readonly agreed?: readonly Agreed[] | undefined
  readonly next: string
  readonly worrying: boolean
  /** Nobody of the household knew that somebody comes. */
  readonly unannounced?: true
}

export interface VisitValues {
  /** When somebody comes. ISO 8601 in UTC. */
  readonly planned?: { readonly from: string; readonly where: string }
  /** What was planned last and was cancelled: calendars have to hear of it. */
  readonly gone?: VisitValues['planned']
  readonly recorded?: Recorded
  readonly looked?: Looked
}

const Moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/, 'Give a time in UTC'))
const Account = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Write what you saw'),
    z.maxLength(20_000, 'Shorten it to 20,000 characters'),
  )

/** A visit is announced, or moved. */
const plan = act({
  right: 'record',
  body: z.strictObject({ from: Moment, where: Note }),
  decide({ gone: _, ...values }: VisitValues, planned, { at }) {
    if (values.recorded) return notNow('This visit has been made.')
    if (Date.parse(planned.from) <= Date.parse(at))
      return invalid('/with/from', 'The visit must be in the future')
    return so<VisitValues>({ ...values, planned })
  },
})

const cancel = act({
  right: 'record',
  body: Nothing,
  decide: ({ planned, ...values }: VisitValues) =>
    planned && !values.recorded
      ? so<VisitValues>({ ...values, gone: planned })
      : notNow('No visit is planned here.'),
})

/**
 * What was seen on a visit. A device without a signal keeps it, under a key of its own, and sends it once there is one;
 * sent twice it is the same. It is never written over: what comes to mind later is added.
 */
const record = act({
  right: 'record',
  body: z.strictObject({
    on: GivenDay,
    written: Moment,
    seen: z.array(PersonId).check(z.minLength(1, 'Say who you saw'), z.maxLength(20)),
    alone: z._default(z.array(PersonId).check(z.maxLength(20)), []),
    account: Account,
    agreed: z.optional(z.array(Agreed).check(z.maxLength(mostAgreed, 'Name at most 30 things'))),
    next: z._default(z.string().check(z.trim(), z.maxLength(5000, 'Shorten it to 5,000 characters')), ''),
    worrying: z.boolean(),
  }),
  decide(values: VisitValues, recorded, { head, today }) {
    if (values.recorded) return notNow('This visit is recorded already. Add to it instead.')
    if (recorded.on > today) return invalid('/with/on', 'The day must be today or in the past')
    for (const list of ['seen', 'alone'] as const) {
      const at = recorded[list].findIndex((id) => !head?.people[id])
      if (at >= 0) return invalid(`/with/${list}/${at}`, 'There is nobody of this household by that id')
    }
    const at = recorded.alone.findIndex((id) => !recorded.seen.includes(id))
    if (at >= 0)
      return invalid(
        `/with/alone/${at}`,
        'Anyone seen alone must also be in the list of people who were seen',
      )
    return so({ ...values, recorded })
  },
})

const add = act({
  right: 'record',
  body: z.strictObject({ note: Account }),
  decide: (values: VisitValues, { note }) =>
    values.recorded ? so({ ...values }, { note }) : notNow('This visit is not recorded yet.'),
})

/** Nobody of the household knew of it: it is said after the visit, so that no plan of theirs ever shows one. */
const unannounced = act({
  right: 'record',
  body: Nothing,
  decide({ recorded, planned, ...values }: VisitValues) {
    if (!recorded) return notNow('Write up the visit first.')
    if (planned) return notNow('This visit was planned, so the household knew about it.')
    if (recorded.unannounced) return notNow('That is saved already.')
    return so<VisitValues>({ ...values, recorded: { ...recorded, unannounced: true } })
  },
})

/** The day of it, by which the next one is due. */
const dates = ({ on, unannounced }: Recorded) => ({
  supervised: on,
  ...(unannounced ? { unannounced: on } : {}),
})

/**
 * A visit: planned, made, and written down where it was made. `visit.v1`; a device that has no signal draws the number, so
 * that two of them never mean the same.
 */
export const visit: PartKindOf<VisitValues> = {
  kind: 'visit',
  fresh: (name, _: Context) => (/^visit\.v[1-9]\d{0,14}$/.test(name) ? {} : undefined),
  standing({ planned, recorded, looked }) {
    if (recorded)
      return recorded.worrying && looked?.acceptable !== true
        ? { state: 'concern', whose: 'council', dates: dates(recorded) }
        : { state: 'done', whose: null, dates: dates(recorded) }
    return planned
      ? {
          state: 'waiting',
          whose: 'council',
          due: dayInEngland(new Date(planned.from)),
          meets: { starts: planned.from, where: planned.where },
        }
      : { state: 'not-started', whose: 'council' }
  },
  view: (values) => ({ ...values }),
  calendar({ planned, gone, recorded }) {
    const { from, where } = planned ?? gone ?? {}
    if (from === undefined || recorded) return []
    const starts = new Date(from).toISOString()
    return [{ id: 'visit', what: 'visit', starts, minutes: visitMinutes, where, off: !planned }]
  },
  newsFor: (_, type, applying) => (type === 'plan' || type === 'cancel' ? applying : []),
  shows: 'added',
  acts: {
    plan,
    cancel,
    record,
    unannounced,
    add,
    look: look(({ recorded }: VisitValues) => recorded?.worrying === true),
  },
}
