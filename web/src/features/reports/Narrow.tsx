import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { loadWards } from '#web/questions/location/geodata.ts'
import { wardOfPostcode } from '#web/questions/location/wardOfPostcode.ts'
import { type Filter, filterOf, foundHeading, queryOf } from './filter.ts'

interface Props {
  filter: Filter
  wards: readonly { code: string; name: string }[]
  services: readonly { slug: string; title: string }[]
}

const byText = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text, 'en')

/**
 * Kind, ward and state; what is chosen stands in the address, so that it can be kept and sent on. Without scripts
 * the browser does the same with all but the postcode, which has no name so that it goes nowhere.
 */
export function Narrow({ filter, wards, services }: Props) {
  const navigate = useNavigate()
  const [wrong, setWrong] = useState<{ text: string; attempt: number }>()
  async function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const postcode = event.currentTarget.elements.namedItem('postcode')
    const typed = postcode instanceof HTMLInputElement ? postcode.value.trim() : ''
    const found = typed ? await wardAtPostcode(typed) : undefined
    if (found && typeof found !== 'string')
      return setWrong({ text: found.text, attempt: (wrong?.attempt ?? 0) + 1 })
    setWrong(undefined)
    if (found) form.set('ward', found)
    const chosen = ['service', 'ward', 'state'].map((name) => [name, String(form.get(name) ?? '')])
    const query = queryOf(filterOf(new URLSearchParams(chosen)))
    navigate(query ? `${paths.openReports}?${query}` : paths.openReports)
    document.getElementById(foundHeading)?.focus()
  }
  return (
    <form
      className="app-reports__narrow"
      action={paths.openReports}
      onSubmit={(event) => void show(event)}
      noValidate
    >
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ href: '#postcode', text: wrong.text }]} />}
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
      <div className="app-scripted">
        <Input
          id="postcode"
          label="Or your postcode, to find your area"
          hint="It stays in your browser."
          error={wrong?.text}
          width={10}
          autoComplete="postal-code"
        />
      </div>
      <Select
        id="state"
        name="state"
        label="Open or finished"
        defaultValue={filter.state ?? ''}
        items={[
          { value: '', text: 'Both' },
          { value: 'open', text: 'Open' },
          { value: 'finished', text: 'Finished' },
        ]}
      />
      <Button variant="secondary">Show these reports</Button>
    </form>
  )
}

const wardAtPostcode = async (typed: string): Promise<string | { text: string }> => {
  try {
    return await wardOfPostcode(typed, await loadWards())
  } catch (problem) {
    const offline = 'We could not look it up. Check that you are online, then try again'
    return { text: wordsUnlessFault(problem, offline) }
  }
}
