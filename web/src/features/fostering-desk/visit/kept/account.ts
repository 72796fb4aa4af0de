import { noDate, readDate, typedDateOf } from '#contract/core/typed/typed-date.ts'
import { Whose } from '#contract/fostering/case.ts'
import { dateErrors } from '#web/staff/actions/date.ts'
import { type Errors, errorsOf } from '#web/staff/actions/form.ts'
import type { Point, TypedPoint, TypedVisit } from './visit.ts'

const mostLetters = 20_000

/** A visit of which nothing is written yet, but that it is today. */
export const blankVisit = (today: string): TypedVisit => ({
  on: typedDateOf(today),
  seen: [],
  alone: [],
  account: '',
  agreed: [],
  worrying: '',
})

export const blankPoint: TypedPoint = { what: '', whose: '', by: noDate }

/** With somebody seen or not: whoever was not seen was not seen alone. */
export const withSeen = (typed: TypedVisit, id: string, on: boolean): TypedVisit => ({
  ...typed,
  seen: on ? [...typed.seen, id] : typed.seen.filter((one) => one !== id),
  alone: on ? typed.alone : typed.alone.filter((one) => one !== id),
})

/** The names of a point’s fields. */
export const pointFields = (at: number) =>
  ({ what: `agreed-${at}-what`, whose: `agreed-${at}-whose`, by: `agreed-${at}-by` }) as const

function readPoint({ what, whose, by }: TypedPoint, at: number) {
  const fields = pointFields(at)
  const task = Whose.safeParse(whose)
  const day = readDate(by)
  const errors: Record<string, string | undefined> = {
    [fields.what]: what.trim() === '' ? `Say what you agreed (point ${at + 1})` : undefined,
    [fields.whose]: task.success ? undefined : `Select who does it (point ${at + 1})`,
    ...dateErrors(fields.by, day),
  }
  const point = { what: what.trim(), whose: task.data, ...(day.kind === 'date' && { by: day.date }) } as Point
  return { errors, point }
}

/** What is sent of a visit, or what is wrong with it, by field. `today`: the day that it is in England. */
export function readVisit(typed: TypedVisit, today: string) {
  const on = readDate(typed.on)
  const points = typed.agreed.map(readPoint)
  const account = typed.account.trim()
  const errors = errorsOf({
    ...(on.kind === 'none' ? { 'on-day': 'Enter the day of the visit' } : dateErrors('on', on)),
    ...(on.kind === 'date' && on.date > today ? { 'on-day': 'The day must be today or in the past' } : {}),
    seen: typed.seen.length === 0 ? 'Select at least one person you saw' : undefined,
    account:
      account === ''
        ? 'Write what you saw and heard'
        : account.length > mostLetters
          ? 'Shorten what you wrote to 20,000 characters'
          : undefined,
    ...Object.assign({}, ...points.map((one) => one.errors)),
    worrying: typed.worrying === '' ? 'Select yes or no' : undefined,
  })
  if (errors) return { errors: errors satisfies Errors }
  return {
    visit: {
      on: on.kind === 'date' ? on.date : today,
      seen: typed.seen,
      alone: typed.alone,
      account,
      ...(points.length > 0 && { agreed: points.map(({ point }) => point) }),
      worrying: typed.worrying === 'yes',
    },
  }
}
