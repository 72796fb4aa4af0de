import { dayInEngland } from '#contract/calendar/day.ts'
import { type DatePart, dateParts, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { DateInput } from '#web/design/form/DateInput.tsx'
import type { GroupProps } from './options.tsx'

interface Props extends GroupProps {
  readonly value: TypedDate
  /** What is wrong with one of the fields, by field; the error is about the date as a whole where there is nothing. */
  readonly errors?: Readonly<Record<string, string | undefined>>
  onChange(value: TypedDate): void
}

/** A date in three fields, as people say it; which of them are wrong is marked. */
export function DateQuestion({ hint, value, error, errors = {}, onChange, ...rest }: Props) {
  const part = (name: keyof TypedDate) => ({
    value: value[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
  })
  const wrong = dateParts.find((name) => errors[name])
  return (
    <DateInput
      {...rest}
      error={wrong ? errors[wrong] : error}
      wrongParts={wrong && wrongWith(wrong, value)}
      hint={hint ?? `For example, ${example()}`}
      day={part('day')}
      month={part('month')}
      year={part('year')}
    />
  )
}

/** The field that was wrong when the page was sent, and those that are wrong along with it still. */
function wrongWith(part: DatePart, value: TypedDate): readonly DatePart[] {
  const read = readDate(value)
  return read.kind === 'wrong' ? read.parts : [part]
}

/** A day of last month, as it would be typed. */
function example(today = new Date()): string {
  const [year = 0, month = 1] = dayInEngland(today).split('-').map(Number)
  return month === 1 ? `27 12 ${year - 1}` : `27 ${month - 1} ${year}`
}
