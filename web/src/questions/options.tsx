import type { Option } from '#contract/question.ts'
import { council } from '#council'
import { Checkboxes } from '#web/design/Checkboxes.tsx'
import type { Choice } from '#web/design/Choices.tsx'
import type { TextSize } from '#web/design/Label.tsx'
import { Radios } from '#web/design/Radios.tsx'
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

const choiceOf = ({ value, label, hint, picture }: Option): Choice => ({
  value,
  text: label,
  hint,
  picture: picture && <Picture name={picture} />,
})

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
  const toggle = (own: string, on: boolean) =>
    onChange(
      options.map(({ value }) => value).filter((value) => (value === own ? on : values.includes(value))),
    )
  return (
    <Checkboxes
      {...rest}
      id={id}
      name={id}
      hint={hint ?? 'Select all that apply.'}
      items={options.map(choiceOf)}
      values={values}
      onChange={({ target }) => toggle(target.value, target.checked)}
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
