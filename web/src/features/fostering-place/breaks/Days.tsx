import type { TypedDate } from '#contract/core/typed/typed-date.ts'
import { DateInput } from '#web/design/form/DateInput.tsx'
import { dayInputs } from '#web/questions/dayInputs.ts'
import type { Fields } from '../you/useAct.ts'

interface Typed {
  readonly from: TypedDate
  readonly until: TypedDate
}

interface Props {
  typed: Typed
  change(part: Partial<Typed>): void
  wrong: Fields
  legends?: { readonly from: string; readonly until: string }
}

const ofBreak = { from: 'First day', until: 'Last day' }

/** The first and the last day of a break, or of a stay. */
export function Days({ typed, change, wrong, legends = ofBreak }: Props) {
  return (['from', 'until'] as const).map((field) => (
    <DateInput
      key={field}
      id={field}
      legend={legends[field]}
      error={wrong[field]}
      {...dayInputs(typed[field], (day) => change({ [field]: day }))}
    />
  ))
}
