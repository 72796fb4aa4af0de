import type { Option } from '#contract/core/question.ts'
import { council } from '#council'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import type { Choice } from '#web/design/form/Choices.tsx'
import type { TextSize } from '#web/design/form/Label.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Picture } from './pictures/Picture.tsx'

/** What every question with a legend has. */
export interface GroupProps {
  readonly id: string
  readonly legend: string
  readonly legendSize: TextSize
  readonly isPageHeading: boolean
  readonly hint: string | undefined
  readonly error: string | undefined
}

interface OneOf extends GroupProps {
  readonly value: string
  onChange(value: string): void
}

const choiceOf = ({ value, label, hint, picture, alone }: Option): Choice => ({
  value,
  text: label,
  hint,
  picture: picture && <Picture name={picture} />,
  ...(alone && { exclusive: true }),
})

/** Options that stand alone come after an "or". */
export function choicesOf(options: readonly Option[]): Choice[] {
  const together = options.filter(({ alone }) => !alone).map(choiceOf)
  const alone = options.filter((option) => option.alone).map(choiceOf)
  return alone.length > 0 && together.length > 0
    ? [...together, { divider: 'or' }, ...alone]
    : [...together, ...alone]
}

/** The values once one of them was chosen or not: "none of these" clears the others, and they clear it. */
export function toggled(
  options: readonly Option[],
  values: readonly string[],
  own: string,
  on: boolean,
): string[] {
  const isAlone = (value: string) => options.some((option) => option.value === value && option.alone)
  if (on && isAlone(own)) return [own]
  return options
    .map(({ value }) => value)
    .filter((value) => (value === own ? on : values.includes(value) && !(on && isAlone(value))))
}

/** One of the options, each with its drawing where it has one. */
export function OptionRadios({ id, options, onChange, ...rest }: OneOf & { options: readonly Option[] }) {
  return (
    <Radios
      {...rest}
      id={id}
      name={id}
      items={options.map(choiceOf)}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

interface SomeOf extends GroupProps {
  readonly options: readonly Option[]
  readonly values: readonly string[]
  onChange(values: string[]): void
}

/** Any of the options, in the order in which they stand. */
export function OptionCheckboxes({ id, options, hint, values, onChange, ...rest }: SomeOf) {
  return (
    <Checkboxes
      {...rest}
      id={id}
      name={id}
      hint={hint ?? 'Select all that apply.'}
      items={choicesOf(options)}
      values={values}
      onChange={({ target }) => onChange(toggled(options, values, target.value, target.checked))}
    />
  )
}

/** Which motorway or trunk road it is on, if any: those of the council profile. */
export function TrunkRoadRadios({ id, onChange, ...rest }: OneOf) {
  return (
    <Radios
      {...rest}
      id={id}
      name={id}
      items={[
        { value: 'none', text: 'None of these' },
        { divider: 'or' },
        ...council.trunkRoads.map((road) => ({ value: road, text: road })),
      ]}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
