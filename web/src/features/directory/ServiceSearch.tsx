import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '../../app/paths.ts'
import { Button } from '../../design/Button.tsx'

/** Leads to the Find page with what was typed; without scripts the browser does the same. */
export function ServiceSearch({ label }: { label: string }) {
  const navigate = useNavigate()
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    navigate(paths.search(String(new FormData(event.currentTarget).get('q') ?? '')))
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
