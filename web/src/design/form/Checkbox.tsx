import type { ComponentPropsWithRef, ReactNode } from 'react'
import { ErrorMessage } from './ErrorMessage.tsx'
import { describedBy } from './Field.tsx'
import { FormGroup } from './FormGroup.tsx'
import { Hint } from './Hint.tsx'
import { Label } from './Label.tsx'

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'id' | 'type'> {
  id: string
  label: ReactNode
  hint?: ReactNode
  /** Why it has to be ticked. Left out where it may stay empty, and has no room of its own. */
  error?: string | undefined
}

/** One box by itself, within a question that is about more than it. */
export function Checkbox({ error, ...box }: CheckboxProps) {
  if (error === undefined) return <Box {...box} />
  return (
    <FormGroup hasError>
      <ErrorMessage id={`${box.id}-error`}>{error}</ErrorMessage>
      <Box {...box} error={error} />
    </FormGroup>
  )
}

function Box({ id, label, hint, error, ...control }: CheckboxProps) {
  const hintId = hint ? `${id}-item-hint` : undefined
  return (
    <div className="govuk-checkboxes">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          type="checkbox"
          aria-describedby={[describedBy(id, { error }), hintId].filter(Boolean).join(' ') || undefined}
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
