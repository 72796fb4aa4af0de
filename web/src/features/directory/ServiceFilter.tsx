import { Input } from '#web/design/form/Input.tsx'

interface Props {
  label: string
  typed: string
  onType: (typed: string) => void
  found: number
}

/** Narrows the list below as it is typed, and says by how much. */
export function ServiceFilter({ label, typed, onType, found }: Props) {
  return (
    <search className="app-filter app-search app-search--filter">
      <Input
        id="filter"
        name="q"
        type="search"
        label={label}
        labelSize="s"
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <p className="govuk-body-s app-filter__count" role="status">
        {found === 1 ? '1 service' : `${found} services`}
      </p>
    </search>
  )
}
