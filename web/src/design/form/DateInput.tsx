import type { ComponentPropsWithRef, ReactNode } from 'react'
import { ErrorMessage } from './ErrorMessage.tsx'
import { describedBy } from './Field.tsx'
import { Fieldset } from './Fieldset.tsx'
import { FormGroup } from './FormGroup.tsx'
import { Hint } from './Hint.tsx'
import { Input } from './Input.tsx'
import type { TextSize } from './Label.tsx'

const parts = ['day', 'month', 'year'] as const
export type DatePart = (typeof parts)[number]

type PartProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'width' | 'prefix'>

export interface DateInputProps {
  /** The inputs are `id-day`, `id-month`, `id-year`: the error summary links to one of them. */
  id: string
  legend: ReactNode
  legendSize?: TextSize | undefined
  /** The legend is the page's one heading. */
  isPageHeading?: boolean | undefined
  hint?: ReactNode
  error?: string | undefined
  /** Parts that are wrong; all, when there is an error and this is missing. */
  wrongParts?: readonly DatePart[] | undefined
  /** Props of each input, such as `register('born.day')`. */
  day?: PartProps
  month?: PartProps
  year?: PartProps
}

export function DateInput(props: DateInputProps) {
  const { id, legend, legendSize, isPageHeading, hint, error, wrongParts = parts } = props
  return (
    <FormGroup hasError={Boolean(error)}>
      <Fieldset
        legend={legend}
        legendSize={legendSize}
        isPageHeading={isPageHeading}
        describedBy={describedBy(id, { hint, error })}
        role="group"
      >
        {Boolean(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        <div className="govuk-date-input" id={id}>
          {parts.map((part) => (
            <div key={part} className="govuk-date-input__item">
              <Input
                id={`${id}-${part}`}
                name={part}
                label={part[0]?.toUpperCase() + part.slice(1)}
                labelClassName="govuk-date-input__label"
                inputMode="numeric"
                width={part === 'year' ? 4 : 2}
                {...props[part]}
                className={`govuk-date-input__input${error && wrongParts.includes(part) ? ' govuk-input--error' : ''}`}
              />
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
