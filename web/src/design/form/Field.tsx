import type { ReactNode } from 'react'
import type { Elements } from '../elements.ts'
import { ErrorMessage } from './ErrorMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { Hint } from './Hint.tsx'
import { Label, type TextSize } from './Label.tsx'

/** What every field with one control has. The error summary links to `id`. */
export interface FieldProps {
  id: string
  label: ReactNode
  labelSize?: TextSize | undefined
  labelClassName?: string | undefined
  /** The label is the page's one heading. */
  isPageHeading?: boolean | undefined
  hint?: ReactNode
  /** What to put right, in words; missing when the answer will do. */
  error?: string | undefined
  formGroupClassName?: string | undefined
}

/** Parts what is the field's own from what goes to its control. */
export function splitField<P extends FieldProps>(props: P): [FieldProps, Omit<P, keyof FieldProps>] {
  const { id, label, labelSize, labelClassName, isPageHeading, hint, error, formGroupClassName, ...control } =
    props
  return [{ id, label, labelSize, labelClassName, isPageHeading, hint, error, formGroupClassName }, control]
}

/** The ids that describe a control, in the order they are read: those given, its hint, its error. */
export function describedBy(
  id: string,
  { hint, error }: { hint?: ReactNode; error?: string | undefined },
  given?: string,
): string | undefined {
  return [given, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** Label, hint and error above one control. */
export function Field({ children, ...field }: FieldProps & { children: Elements }) {
  const { id, label, labelSize, labelClassName, isPageHeading, hint, error, formGroupClassName } = field
  return (
    <FormGroup hasError={Boolean(error)} className={formGroupClassName}>
      <Label htmlFor={id} size={labelSize} isPageHeading={isPageHeading} className={labelClassName}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children}
    </FormGroup>
  )
}
