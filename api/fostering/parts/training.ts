import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { BookedCourse } from '#contract/fostering/courses.ts'
import { personOfPart } from '#contract/fostering/parts.ts'
import { SlotId } from '#contract/fostering/slots.ts'
import { act, type Context, invalid, news, notNow, type PartKindOf, so } from './kind.ts'
import { Note } from './stages/step.ts'

export interface TrainingValues {
  /** The course that they chose, as it was when they did, and when that was. */
  readonly booked?: BookedCourse
  readonly bookedAt?: string
  /** `course`: the one of the team's that it was, where it was one. */
  readonly attended?: { readonly on: string; readonly note?: string; readonly course?: string }
  /** What they booked last and do not go to any more: their calendar has to hear of it. */
  readonly gone?: BookedCourse
  /** Courses that they booked and did not come to. */
  readonly missed: readonly BookedCourse[]
}

const endsAt = ({ starts, minutes }: BookedCourse) => Date.parse(starts) + minutes * 60_000
const hasBegun = ({ starts }: BookedCourse, at: string) => Date.parse(starts) <= Date.parse(at)
const isOver = (course: BookedCourse, at: string) => endsAt(course) <= Date.parse(at)

/** The person chooses a course, or another than before. Whoever does it holds a seat for them. */
const book = act({
  right: 'fill',
  behind: 'seat',
  body: z.strictObject({ course: BookedCourse }),
  decide({ gone: _, ...values }: TrainingValues, { course }, { at }) {
    if (values.attended) return notNow('You have done this course.')
    if (hasBegun(course, at)) return invalid('/course', 'This one has started. Choose another')
    if (values.booked && hasBegun(values.booked, at))
      return notNow('Your course has started. We record whether you were there.')
    return so<TrainingValues>({ ...values, booked: course, bookedAt: at })
  },
})

const cancel = act({
  right: 'fill',
  behind: 'seat',
  body: z.strictObject({ course: SlotId }),
  decide({ booked, bookedAt: _, ...values }: TrainingValues, { course }, { at }) {
    if (booked?.id !== course) return notNow('You have not booked this date.')
    if (hasBegun(booked, at)) return notNow('It has started, so it cannot be cancelled.')
    return so<TrainingValues>({ ...values, gone: booked })
  },
})

const attended = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, note: z.optional(Note), course: z.optional(SlotId) }),
  decide(values: TrainingValues, { on, note, course }, { today }) {
    if (values.attended) return notNow('This is already recorded.')
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    const more = { ...(note === undefined ? {} : { note }), ...(course === undefined ? {} : { course }) }
    return so({ ...values, attended: { on, ...more } })
  },
})

const missed = act({
  right: 'record',
  body: z.strictObject({ course: z.optional(SlotId) }),
  decide({ booked, bookedAt: _, ...values }: TrainingValues, { course }, { at }) {
    if (values.attended) return notNow('It is recorded that they came.')
    if (!booked || (course !== undefined && booked.id !== course)) return notNow('They have not booked it.')
    if (!isOver(booked, at)) return notNow('It is not over yet.')
    return so<TrainingValues>({ ...values, missed: [...values.missed, booked] })
  },
})

/** A course of one person: chosen and moved by the person among those that the team offers, and done. */
export const training: PartKindOf<TrainingValues> = {
  kind: 'training',
  fresh: (name, { head }: Context) =>
    head?.people[personOfPart(name) ?? '']?.role === 'applicant' && name.split('.').length === 3
      ? { missed: [] }
      : undefined,
  standing({ booked, attended: done, missed: before }) {
    if (done) return { state: 'done', whose: null }
    if (booked) return { state: 'waiting', whose: 'council', due: dayInEngland(new Date(booked.starts)) }
    return { state: before.length > 0 ? 'started' : 'not-started', whose: 'applicant' }
  },
  view: (values) => ({ ...values }),
  // One entry that moves with what is booked.
  calendar: ({ booked, gone, attended: done }) => {
    const course = booked ?? gone
    return course && !done ? [{ ...course, id: 'course', what: 'preparation', off: !booked }] : []
  },
  hears: {
    off: news({
      body: z.strictObject({ course: SlotId, at: z.iso.datetime() }),
      bring: ({ booked, bookedAt: _, ...values }: TrainingValues, { course }) =>
        booked?.id === course && !values.attended ? { ...values, gone: booked } : undefined,
    }),
  },
  acts: { book, cancel, attended, missed },
}
