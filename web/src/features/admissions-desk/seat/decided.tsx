import { dayInEngland } from '#contract/calendar/day.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { Input } from '#web/design/form/Input.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { type Errors, errorsOf, missing, type Read } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'

/** Which body decided something, and when. */
export interface Decided {
  body: string
  on: TypedDate
}

export const decided: Decided = { body: '', on: noDate }

interface Props {
  typed: Decided
  change(part: Partial<Decided>): void
  errors: Errors
  asks: { readonly body: string; readonly on: string }
}

export function DecidedFields({ typed, change, errors, asks }: Props) {
  return (
    <>
      <Input
        {...textOf<Decided>({ typed, change, errors })('body')}
        label={asks.body}
        hint="One person alone cannot decide this. For example, admissions committee of the governing body"
      />
      <DateField
        name="on"
        legend={asks.on}
        value={typed.on}
        errors={errors}
        onChange={(on) => change({ on })}
      />
    </>
  )
}

/** What was entered of it. `who` and `when`: what is said where either is missing. */
export function readDecided(
  { body, on }: Decided,
  who: string,
  when: string,
): Read<{ readonly body: string; readonly on: string }> {
  const day = readDate(on)
  const later = day.kind === 'date' && day.date > dayInEngland(new Date())
  const errors = errorsOf({
    body: missing(body, who),
    on: day.kind === 'none' ? when : undefined,
    'on-year': later ? 'The date must be today or in the past' : undefined,
    ...dateErrors('on', day),
  })
  if (errors || day.kind !== 'date') return { errors: errors ?? {} }
  return { action: { body, on: day.date } }
}
