import { useQueries } from '@tanstack/react-query'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { partOf } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'

interface Props extends Pick<Place, 'of' | 'view'> {
  legend: string
  /** Names of their parts. */
  chosen: readonly string[]
  onChange(chosen: readonly string[]): void
  error: string | undefined
}

/** Of children who were chosen, perhaps days ago, those who live with them still. */
export const stillHere = ({ parts }: Place['view'], chosen: readonly string[]): string[] =>
  chosen.filter((child) => parts.some(({ name, lives }) => name === child && lives === 'here'))

/** Whom of the children who live with them it is for. */
export function Children({ of, view, legend, chosen, onChange, error }: Props) {
  const here = view.parts.filter(({ lives }) => lives === 'here')
  const found = useQueries({ queries: here.map(({ name }) => partOf(of, name)) })
  if (here.length === 0)
    return (
      <p className="govuk-body" id="children">
        We do not have any children listed as living with you. Call your worker if that is not right.
      </p>
    )
  return (
    <Checkboxes
      id="children"
      name="children"
      legend={legend}
      error={error}
      values={[...chosen]}
      onChange={({ target }) =>
        onChange(target.checked ? [...chosen, target.value] : chosen.filter((one) => one !== target.value))
      }
      items={here.map(({ name }, at) => ({
        value: name,
        text: String(found[at]?.data?.values.called ?? `Child ${at + 1}`),
      }))}
    />
  )
}
