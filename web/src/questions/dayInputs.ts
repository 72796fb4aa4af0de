import { dateParts, type TypedDate } from '#contract/core/typed/typed-date.ts'
import type { DateInputProps } from '#web/design/form/DateInput.tsx'

/** The three inputs of a day, as it is typed. */
export const dayInputs = (
  typed: TypedDate,
  change: (typed: TypedDate) => void,
): Pick<DateInputProps, 'day' | 'month' | 'year'> =>
  Object.fromEntries(
    dateParts.map((part) => [
      part,
      {
        value: typed[part],
        onChange: ({ target }: { target: { value: string } }) => change({ ...typed, [part]: target.value }),
      },
    ]),
  )
