import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#web/design/form/Button.tsx'
import { paths } from '../../app/paths.ts'

/** What only few search for is not fetched with the first page. */
async function placeFor(typed: string): Promise<string> {
  if (!/[/#%]/.test(typed)) return paths.search(typed)
  try {
    const { readOpening } = await import('../../app/pages/privateLink.ts')
    const opening = readOpening(typed)
    return opening.kind === 'link' ? opening.path : paths.search(typed)
  } catch {
    // It may be a private link: a key stands in no query, which is sent on and kept.
    return paths.track
  }
}

/** Leads to the Find page with what was typed; without scripts the browser does the same. */
export function ServiceSearch({ label }: { label: string }) {
  const navigate = useNavigate()
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('q') ?? '')
    void placeFor(typed).then((place) => navigate(place))
  }
  return (
    <search>
      <form className="app-search" action={paths.find} onSubmit={go}>
        <label className="govuk-label govuk-label--s" htmlFor="search">
          {label}
        </label>
        <div className="app-search__row">
          <input className="govuk-input" id="search" name="q" type="search" autoComplete="off" />
          <Button>Search</Button>
        </div>
      </form>
    </search>
  )
}
