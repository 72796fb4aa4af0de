import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { readOpening } from '../../app/pages/privateLink.ts'
import { paths } from '../../app/paths.ts'
import { Button } from '../../design/Button.tsx'

/** Leads to the Find page with what was typed; without scripts the browser does the same. */
export function ServiceSearch({ label }: { label: string }) {
  const navigate = useNavigate()
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('q') ?? '')
    const opening = readOpening(typed)
    // A key stands in no query, which is sent on and kept.
    navigate(opening.kind === 'link' ? opening.path : paths.search(typed))
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
