import type { ConfirmRanking, SeatView } from '#contract/admissions/seat.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { readDate, type TypedDate } from '#contract/core/typed-date.ts'
import { Input } from '#web/design/form/Input.tsx'
import { DateQuestion } from '#web/questions/DateQuestion.tsx'
import { dateErrors, errorsOfDate, noDate } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, idOf, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'

interface Typed {
  body: string
  on: TypedDate
}

function ConfirmingFields(props: FieldsProps<Typed, SeatView>) {
  const { typed, change, errors } = props
  return (
    <>
      <Input
        {...textOf(props)('body')}
        label="Which body confirmed it?"
        hint="One person alone cannot confirm it. For example, admissions committee of the governing body"
      />
      <DateQuestion
        id={idOf('on')}
        legend="When did it confirm the list?"
        legendSize="s"
        hint={undefined}
        isPageHeading={false}
        value={typed.on}
        error={errors.on}
        errors={errorsOfDate(errors, 'on')}
        onChange={(on) => change({ on })}
      />
    </>
  )
}

/** What a school's own body says of the list as it stands. */
export const confirming: Kind<Typed, SeatView, Omit<ConfirmRanking, 'seen' | 'list'>> = {
  title: 'Confirm the list',
  send: 'Confirm it',
  isGrave: () => false,
  empty: () => ({ body: '', on: noDate }),
  read({ body, on }) {
    const day = readDate(on)
    const later = day.kind === 'date' && day.date > dayInEngland(new Date())
    const errors = errorsOf({
      body: missing(body, 'Enter which body confirmed it'),
      on: day.kind === 'none' ? 'Enter the date when it confirmed the list' : undefined,
      'on-year': later ? 'The date must be today or in the past' : undefined,
      ...dateErrors('on', day),
    })
    if (errors || day.kind !== 'date') return { errors: errors ?? {} }
    return { action: { body, on: day.date } }
  },
  Fields: ConfirmingFields,
}
