import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Hint } from './Hint.tsx'
import { Label } from './Label.tsx'

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'id' | 'type'> {
  id: string
  label: ReactNode
  hint?: ReactNode
}

/** One box by itself, within a question that is about more than it. */
export function Checkbox({ id, label, hint, ...control }: CheckboxProps) {
  const hintId = hint ? `${id}-item-hint` : undefined
  return (
    <div className="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          type="checkbox"
          aria-describedby={hintId}
          {...control}
        />
        <Label htmlFor={id} className="govuk-checkboxes__label">
          {label}
        </Label>
        {hintId && (
          <Hint id={hintId} className="govuk-checkboxes__hint">
            {hint}
          </Hint>
        )}
      </div>
    </div>
  )
}
