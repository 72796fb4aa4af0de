import * as z from 'zod/mini'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import {
  AddLearning,
  type Elsewhere,
  LearningCourse,
  type LearningView,
  type Session,
} from '#contract/fostering/carers/learning.ts'
import { ShownFile } from '#contract/fostering/files.ts'
import { SlotId } from '#contract/fostering/slots.ts'
import { act, type Context, invalid, news, notNow, type PartKindOf, so } from '../kind.ts'

export type LearningValues = LearningView

/** So much of one year is kept; nobody does more. */
const mostSessions = 120
const mostElsewhere = 60
/** How many years back somebody can tell of training, such as of what they did for another service. */
const yearsBack = 10

const hasBegun = ({ starts }: { readonly starts: string }, at: string) => Date.parse(starts) <= Date.parse(at)
const isOver = ({ starts, minutes }: { readonly starts: string; readonly minutes: number }, at: string) =>
  Date.parse(starts) + minutes * 60_000 <= Date.parse(at)
const yearOf = (name: string): string => name.split('.')[2] ?? ''

const sessionIn = ({ sessions }: LearningValues, course: string): Session | undefined =>
  sessions.find(({ id }) => id === course)

/** The values with one session as it is now; the others stay where they are. */
function withSession(values: LearningValues, session: Session): LearningValues {
  const others = values.sessions.filter(({ id }) => id !== session.id)
  return { ...values, sessions: [...others, session].sort((a, b) => a.starts.localeCompare(b.starts)) }
}

/** The person chooses one. Whoever does it holds a seat for them. */
const book = act({
  right: 'fill',
  behind: 'seat',
  body: z.strictObject({ course: LearningCourse }),
  decide(values: LearningValues, { course }, { at, name }) {
    if (yearOf(name) !== dayInEngland(new Date(course.starts)).slice(0, 4))
      return notNow('This is another year.')
    if (hasBegun(course, at)) return invalid('/course', 'This one has started. Choose another')
    if (sessionIn(values, course.id)?.is === 'booked') return notNow('You have booked this date.')
    return values.sessions.length >= mostSessions
      ? notNow('You have booked as many as we can keep for one year. Talk to your worker.')
      : so<LearningValues>(withSession(values, { ...course, is: 'booked', at }))
  },
})

const cancel = act({
  right: 'fill',
  behind: 'seat',
  body: z.strictObject({ course: SlotId }),
  decide(values: LearningValues, { course }, { at }) {
    const session = sessionIn(values, course)
    if (session?.is !== 'booked') return notNow('You have not booked this date.')
    if (hasBegun(session, at)) return notNow('It has started, so it cannot be cancelled.')
    return so<LearningValues>(withSession(values, { ...session, is: 'cancelled', at }))
  },
})

/** Staff say for all of a session at once who came. */
const attended = (is: 'came' | 'missed') =>
  act({
    right: 'record',
    behind: 'seat',
    body: z.strictObject({ course: SlotId }),
    decide(values: LearningValues, { course }, { at }) {
      const session = sessionIn(values, course)
      if (session?.is === 'came' || session?.is === 'missed') return notNow('This is already recorded.')
      if (session?.is !== 'booked') return notNow('They have not booked it.')
      if (!isOver(session, at)) return notNow('It is not over yet.')
      return so<LearningValues>(withSession(values, { ...session, is, at }))
    },
  })

type Added = z.infer<typeof AddLearning>

/** What somebody did elsewhere, or why it cannot stand here. `counts`: what staff say of it at once. */
function added(
  values: LearningValues,
  { on, file, ...body }: Added,
  { today, at, name, who, files }: Context,
  counts: boolean | null,
) {
  if (on > today) return invalid('/with/on', 'The day must be today or in the past')
  if (on.slice(0, 4) !== yearOf(name)) return invalid('/with/on', `Enter a day in ${yearOf(name)}`)
  if (values.elsewhere.length >= mostElsewhere)
    return notNow('There is as much here as we can keep for one year. Talk to your worker.')
  const one: Elsewhere = {
    ...{ ...body, id: `e${Date.parse(at).toString(36)}`, on, by: who.name, counts },
    ...(file !== undefined && { file: ShownFile.parse(files[file]) }),
    ...(counts !== null && { checked: { by: who.name, on: today } }),
  }
  return so<LearningValues>({ ...values, elsewhere: [...values.elsewhere, one] })
}

const filesOf = ({ file }: Added) => (file === undefined ? [] : [file])

/** Training that somebody did elsewhere, with its certificate. */
const add = act({
  right: 'fill',
  body: AddLearning,
  files: filesOf,
  decide: (values: LearningValues, body, context) => added(values, body, context, null),
})

const Id = { id: z.string().check(z.maxLength(50)) }

/** They take back what nobody has looked at. */
const remove = act({
  right: 'fill',
  body: z.strictObject(Id),
  decide(values: LearningValues, { id }) {
    const one = values.elsewhere.find((other) => other.id === id)
    if (!one) return notNow('This is not here any more.')
    if (one.checked) return notNow('Your worker has looked at this. Ask them to change it.')
    return so<LearningValues>({ ...values, elsewhere: values.elsewhere.filter((other) => other !== one) })
  },
})

/** The worker has looked at it, and says whether it counts to the standards. */
const check = act({
  right: 'record',
  body: z.strictObject({ ...Id, counts: z.boolean() }),
  decide(values: LearningValues, { id, counts }, { who, today }) {
    if (!values.elsewhere.some((other) => other.id === id)) return notNow('This is not here any more.')
    const checked = { by: who.name, on: today }
    const elsewhere = values.elsewhere.map((one) => (one.id === id ? { ...one, counts, checked } : one))
    return so<LearningValues>({ ...values, elsewhere })
  },
})

/** What staff know of that nobody booked here. */
const record = act({
  right: 'record',
  body: z.extend(AddLearning, { counts: z.boolean() }),
  files: filesOf,
  decide: (values: LearningValues, { counts, ...body }: Added & { counts: boolean }, context) =>
    added(values, body, context, counts),
})

/** Whether a year may have a record: this one, the next, and those of which somebody may still tell. */
const isNear = (year: string, today: string): boolean =>
  year >= String(Number(today.slice(0, 4)) - yearsBack) && year <= addDays(today, 366).slice(0, 4)

/** Training and groups of one person in one year: `learning.p1.2027`. */
export const learning: PartKindOf<LearningValues> = {
  kind: 'learning',
  fresh(name, { head, today }: Context) {
    const [, person = '', year = ''] = name.split('.')
    return head?.people[person]?.role === 'applicant' && /^20\d\d$/.test(year) && isNear(year, today)
      ? { sessions: [], elsewhere: [] }
      : undefined
  },
  standing({ sessions, elsewhere }) {
    if (elsewhere.some(({ counts }) => counts === null)) return { state: 'waiting', whose: 'council' }
    return { state: sessions.length + elsewhere.length > 0 ? 'started' : 'not-started', whose: null }
  },
  view: (values) => ({ ...values }),
  opens: ({ elsewhere }, _, file) => elsewhere.some((one) => one.file?.id === file),
  calendar: ({ sessions }) =>
    sessions.flatMap(({ id, kind: what, starts, minutes, where, join, title, is }) =>
      is === 'came' || is === 'missed'
        ? []
        : [{ id, what, title, starts, minutes, where, join, off: is !== 'booked' }],
    ),
  hears: {
    off: news({
      body: z.strictObject({ course: SlotId, at: z.iso.datetime() }),
      bring(values: LearningValues, { course, at }) {
        const session = sessionIn(values, course)
        return session?.is === 'booked' ? withSession(values, { ...session, is: 'off', at }) : undefined
      },
    }),
  },
  acts: { book, cancel, came: attended('came'), missed: attended('missed'), add, remove, check, record },
}
