import type { ComponentPropsWithRef } from 'react'
import { Choices, type ChoicesProps } from './Choices.tsx'

export interface RadiosProps
  extends ChoicesProps,
    Omit<ComponentPropsWithRef<'input'>, keyof ChoicesProps | 'value' | 'defaultValue' | 'type'> {
  /** The chosen value, where the caller keeps it. */
  value?: string | undefined
  defaultValue?: string | undefined
}

/**
 * One choice of several. Whatever is not the group's own goes to every `<input>`, so `{...register('size')}` works.
 */
export function Radios(props: RadiosProps) {
  const { id, name, legend, legendSize, isPageHeading, hint, error, items, className, ...rest } = props
  const { value, defaultValue, ...control } = rest
  const initial = value ?? defaultValue
  return (
    <Choices
      kind="radios"
      {...{ id, name, legend, legendSize, isPageHeading, hint, error, items, className }}
      initial={initial === undefined ? [] : [initial]}
      control={(own) => ({
        ...control,
        ...('value' in props && { checked: own === value }),
        ...(defaultValue !== undefined && { defaultChecked: own === defaultValue }),
      })}
    />
  )
}
