import type { Option } from '#contract/question.ts'
import type { TextSize } from '#web/design/Label.tsx'
import { Radios } from '#web/design/Radios.tsx'
import { Picture } from './pictures/Picture.tsx'

export interface ChoiceProps {
  readonly id: string
  readonly legend: string
  readonly labelSize: TextSize
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly isPageHeading: boolean
  readonly value: unknown
  onChange(value: string): void
}

/** One of the options, each with its drawing where it has one. */
export function OptionRadios({
  id,
  labelSize,
  options,
  value,
  onChange,
  ...words
}: ChoiceProps & { options: readonly Option[] }) {
  return (
    <Radios
      {...words}
      id={id}
      name={id}
      legendSize={labelSize}
      items={options.map((option) => ({
        value: option.value,
        text: option.label,
        hint: option.hint,
        picture: option.picture && <Picture name={option.picture} />,
      }))}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
