import { Input } from '#web/design/form/Input.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { type AbroadParts, abroadLabels } from './typed.ts'

interface Props {
  /** Id of the first field; the other begins with it. */
  readonly id: string
  readonly parts: AbroadParts
  readonly errors: Readonly<Partial<Record<keyof AbroadParts, string>>>
  onChange(parts: AbroadParts): void
}

/** An address as it is written where it is, and the country. */
export function Abroad({ id, parts, errors, onChange }: Props) {
  return (
    <>
      <Textarea
        id={id}
        name={`${id}-lines`}
        label={abroadLabels.lines}
        hint="Write it line by line, as you would on an envelope."
        error={errors.lines}
        autoComplete="street-address"
        spellCheck={false}
        value={parts.lines}
        onChange={({ target }) => onChange({ ...parts, lines: target.value })}
      />
      <Input
        id={`${id}-country`}
        name={`${id}-country`}
        label={abroadLabels.country}
        error={errors.country}
        width={20}
        autoComplete="country-name"
        value={parts.country}
        onChange={({ target }) => onChange({ ...parts, country: target.value })}
      />
    </>
  )
}
