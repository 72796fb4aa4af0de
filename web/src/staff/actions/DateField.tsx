import type { TypedDate } from '#contract/core/typed/typed-date.ts'
import { DateQuestion } from '#web/questions/DateQuestion.tsx'
import { errorsOfDate } from './date.ts'
import { type Errors, idOf } from './form.ts'

interface Props {
  /** As its messages name it: of a part of it, with that part behind. */
  name: string
  legend: string
  /** Left out: an example of a date. */
  hint?: string | undefined
  errors: Errors
  value: TypedDate
  onChange(value: TypedDate): void
}

/** A date that a form of staff asks. */
export const DateField = ({ name, legend, hint, errors, value, onChange }: Props) => (
  <DateQuestion
    id={idOf(name)}
    legend={legend}
    legendSize="s"
    isPageHeading={false}
    hint={hint}
    error={errors[name]}
    errors={errorsOfDate(errors, name)}
    value={value}
    onChange={onChange}
  />
)
