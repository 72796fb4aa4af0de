import { Input } from '#web/design/form/Input.tsx'
import { type AddressPart, type AddressParts, addressLabels, addressParts } from './typed.ts'

interface Props {
  /** Id of the first field; the others begin with it. */
  readonly id: string
  readonly parts: AddressParts
  readonly errors: Readonly<Partial<Record<AddressPart, string>>>
  onChange(parts: AddressParts): void
}

const fields = {
  line1: { autoComplete: 'address-line1' },
  line2: { autoComplete: 'address-line2' },
  town: { autoComplete: 'address-level2', width: 20 },
  county: { autoComplete: 'address-level1', width: 20 },
  postcode: { autoComplete: 'postal-code', width: 10, autoCapitalize: 'characters', spellCheck: false },
} as const

/** A field for each part of an address. */
export function ByHand({ id, parts, errors, onChange }: Props) {
  return addressParts.map((part) => (
    <Input
      key={part}
      {...fields[part]}
      id={part === 'line1' ? id : `${id}-${part}`}
      name={`${id}-${part}`}
      label={addressLabels[part]}
      error={errors[part]}
      value={parts[part]}
      onChange={({ target }) => onChange({ ...parts, [part]: target.value })}
    />
  ))
}
