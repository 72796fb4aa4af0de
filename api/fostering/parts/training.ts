import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { personOfPart } from '#contract/fostering/parts.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from './kind.ts'
import { Note, Nothing } from './stages/step.ts'

/** Where and when a course is held. Times are ISO 8601 in UTC. */
export interface Session {
  readonly id: string
  readonly from: string
  readonly until: string
  readonly where: string
}

export interface TrainingValues {
  /** What the person can choose from. */
  readonly offered: readonly Session[]
  /** The one that they chose, as it was when they did. */
  readonly booked?: Session
  readonly attended?: { readonly on: string; readonly note?: string }
  /** Sessions that they booked and did not come to. */
  readonly missed: readonly Session[]
}

const mostOffered = 20
const Moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/, 'Give a time in UTC'))
const SessionBody = z.strictObject({ from: Moment, until: Moment, where: Note })

const dayOf = ({ from }: Session) => dayInEngland(new Date(from))
const isOver = ({ until }: Session, at: string) => Date.parse(until) <= Date.parse(at)

/** Sessions that the person can choose from, besides those that they have. */
const offer = act({
  right: 'record',
  body: z.strictObject({ sessions: z.array(SessionBody).check(z.minLength(1, 'Offer at least one')) }),
  decide(values: TrainingValues, { sessions }, { at }) {
    if (values.attended) return notNow('They have done this course.')
    const many = values.offered.length
    if (many + sessions.length > mostOffered) return notNow(`At most ${mostOffered} can be offered.`)
    const wrong = sessions.findIndex(
      ({ from, until }) => !(Date.parse(at) < Date.parse(from) && Date.parse(from) < Date.parse(until)),
    )
    if (wrong >= 0)
      return invalid(
        `/with/sessions/${wrong}/from`,
        'A session starts in the future, and ends after it has started',
      )
    const added = sessions.map((one, index) => ({ id: `s${many + index + 1}`, ...one }))
    return so({ ...values, offered: [...values.offered, ...added] })
  },
})

/** The person chooses a session, or another than before. */
const book = act({
  right: 'fill',
  body: z.strictObject({ session: z.string().check(z.maxLength(10)) }),
  decide(values: TrainingValues, { session }, { at }) {
    if (values.attended) return notNow('You have done this course.')
    const chosen = values.offered.find(({ id }) => id === session)
    if (!chosen) return invalid('/with/session', 'Choose one of the dates')
    if (Date.parse(chosen.from) <= Date.parse(at))
      return invalid('/with/session', 'This one has started. Choose another')
    if (values.booked && isOver(values.booked, at))
      return notNow('Your course is over. We record whether you were there.')
    return so({ ...values, booked: chosen })
  },
})

const cancel = act({
  right: 'fill',
  body: Nothing,
  decide({ booked, ...values }: TrainingValues, _, { at }) {
    if (!booked) return notNow('You have booked no date.')
    if (isOver(booked, at)) return notNow('It is over, so it cannot be cancelled.')
    return so<TrainingValues>(values)
  },
})

const attended = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, note: z.optional(Note) }),
  decide(values: TrainingValues, { on, note }, { today }) {
    if (values.attended) return notNow('It is recorded already.')
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    return so({ ...values, attended: { on, ...(note === undefined ? {} : { note }) } })
  },
})

const missed = act({
  right: 'record',
  body: Nothing,
  decide({ booked, ...values }: TrainingValues, _, { at }) {
    if (!booked) return notNow('They have booked no date.')
    if (!isOver(booked, at)) return notNow('It is not over yet.')
    return so<TrainingValues>({ ...values, missed: [...values.missed, booked] })
  },
})

/** A course of one person: offered by the team, booked and moved by the person, and done. */
export const training: PartKindOf<TrainingValues> = {
  kind: 'training',
  fresh: (name, { head }: Context) =>
    head?.people[personOfPart(name) ?? '']?.role === 'applicant' && name.split('.').length === 3
      ? { offered: [], missed: [] }
      : undefined,
  standing({ offered, booked, attended: done }) {
    if (done) return { state: 'done', whose: null }
    if (booked) return { state: 'waiting', whose: 'council', due: dayOf(booked) }
    return offered.length > 0
      ? { state: 'waiting', whose: 'applicant' }
      : { state: 'not-started', whose: 'council' }
  },
  view: (values) => ({ ...values }),
  acts: { offer, book, cancel, attended, missed },
}
