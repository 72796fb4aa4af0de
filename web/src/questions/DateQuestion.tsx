import { DateInput } from '#web/design/DateInput.tsx'
import type { GroupProps } from './options.tsx'
import type { TypedDate } from './values.ts'

interface Props extends GroupProps {
  readonly value: TypedDate
  onChange(value: TypedDate): void
}

/** A date in three fields, as people say it. */
export function DateQuestion({ hint, value, onChange, ...rest }: Props) {
  const part = (name: keyof TypedDate) => ({
    value: value[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
  })
  return (
    <DateInput
      {...rest}
      hint={hint ?? `For example, ${example()}`}
      day={part('day')}
      month={part('month')}
      year={part('year')}
    />
  )
}

/** A day of last month, as it would be typed. */
function example(today = new Date()): string {
  const then = new Date(today.getFullYear(), today.getMonth() - 1, 27)
  return `27 ${then.getMonth() + 1} ${then.getFullYear()}`
}
