import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { type Filter, filterOf, queryOf } from './filter.ts'

interface Props {
  filter: Filter
  wards: readonly { code: string; name: string }[]
  services: readonly { slug: string; title: string }[]
}

const byText = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text, 'en')

/** Kind, ward and state; what is chosen stands in the address, so that it can be kept and sent on. */
export function Narrow({ filter, wards, services }: Props) {
  const navigate = useNavigate()
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const chosen = ['service', 'ward', 'state'].map((name) => [name, String(form.get(name) ?? '')])
    const query = queryOf(filterOf(new URLSearchParams(chosen)))
    navigate(query ? `${paths.openReports}?${query}` : paths.openReports)
  }
  return (
    <form className="app-reports__narrow" onSubmit={show}>
      <Select
        id="service"
        name="service"
        label="Kind of problem"
        defaultValue={filter.service ?? ''}
        items={[
          { value: '', text: 'All kinds' },
          ...services.map(({ slug, title }) => ({ value: slug, text: title })).sort(byText),
        ]}
      />
      <Select
        id="ward"
        name="ward"
        label="Area (ward)"
        defaultValue={filter.ward ?? ''}
        items={[
          { value: '', text: 'All areas' },
          ...wards.map(({ code, name }) => ({ value: code, text: name })).sort(byText),
        ]}
      />
      <Select
        id="state"
        name="state"
        label="Open or finished"
        defaultValue={filter.state ?? ''}
        items={[
          { value: '', text: 'Open and finished' },
          { value: 'open', text: 'Open' },
          { value: 'finished', text: 'Finished' },
        ]}
      />
      <Button variant="secondary">Show these reports</Button>
    </form>
  )
}
