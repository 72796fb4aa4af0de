import type { ComponentPropsWithRef } from 'react'
import type { TextFormat, TextQuestion } from '#contract/core/question.ts'
import type { InputProps } from '#web/design/form/Input.tsx'

type Control = Pick<
  ComponentPropsWithRef<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'spellCheck'
> &
  Pick<InputProps, 'width'>

const code = { autoCapitalize: 'characters', spellCheck: false } as const

/** The keyboard that a format wants, and how much room. */
const formats: Readonly<Record<TextFormat, Control>> = {
  name: { spellCheck: false },
  email: { type: 'email', autoCapitalize: 'none', spellCheck: false },
  phone: { type: 'tel', width: 20 },
  postcode: { ...code, width: 10 },
  nationalInsurance: { ...code, width: 20 },
  vehicle: { ...code, width: 10 },
  reference: code,
}

/** What the field of a text question gives its `<input>`. */
export const textField = ({ format, autocomplete, width }: TextQuestion): Control => ({
  autoComplete: autocomplete ?? 'off',
  ...(format && formats[format]),
  ...(width && { width }),
})
