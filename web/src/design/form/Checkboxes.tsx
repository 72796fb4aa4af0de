import type { ChangeEvent, ComponentPropsWithRef } from 'react'
import { Choices, type ChoicesProps } from './Choices.tsx'

export interface CheckboxesProps
  extends ChoicesProps,
    Omit<ComponentPropsWithRef<'input'>, keyof ChoicesProps | 'value' | 'defaultValue' | 'type'> {
  /** The chosen values, where the caller keeps them. */
  values?: readonly string[] | undefined
  defaultValues?: readonly string[] | undefined
}

/** Any number of choices. Whatever is not the group's own goes to every `<input>`. */
export function Checkboxes(props: CheckboxesProps) {
  const { id, name, legend, legendSize, isPageHeading, hint, error, items, className, ...rest } = props
  const { values, defaultValues, onChange, ...control } = rest

  function change(event: ChangeEvent<HTMLInputElement>) {
    onChange?.(event)
    // Whoever keeps the values decides what goes with what.
    if (event.target.checked && !values) clearOthers(event.target)
  }

  return (
    <Choices
      kind="checkboxes"
      {...{ id, name, legend, legendSize, isPageHeading, hint, error, items, className }}
      initial={values ?? defaultValues ?? []}
      control={(own) => ({
        ...control,
        onChange: change,
        ...('values' in props && { checked: values?.includes(own) ?? false }),
        ...(defaultValues && { defaultChecked: defaultValues.includes(own) }),
      })}
    />
  )
}

/** An exclusive choice clears the rest and the rest clear it: by clicks, so that the form's owner hears of each. */
function clearOthers(chosen: HTMLInputElement) {
  const exclusive = isExclusive(chosen)
  const group = chosen.closest('.govuk-checkboxes')
  for (const other of group?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:checked') ?? []) {
    if (other !== chosen && other.name === chosen.name && (exclusive || isExclusive(other))) other.click()
  }
}

const isExclusive = (input: HTMLInputElement): boolean => input.dataset.behaviour === 'exclusive'
