import { type FormEvent, useId } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '#web/app/paths.ts'
import { useSearched } from './searched.ts'

/** Id of the search box, where the shortcut leads. */
export const searchBox = 'workspace-search'

/** Searches everything that whoever is signed in may see. */
export function DeskSearch() {
  const hint = useId()
  const navigate = useNavigate()
  const asked = useSearched()
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (q) navigate(paths.workSearch, { state: { q } })
  }
  return (
    <search className="ws-bar__search">
      <form onSubmit={go}>
        <label className="govuk-visually-hidden" htmlFor={searchBox}>
          Search by reference, postcode or words
        </label>
        <input
          key={asked}
          id={searchBox}
          name="q"
          type="search"
          className="govuk-input"
          placeholder="Reference, postcode or words"
          defaultValue={asked}
          autoComplete="off"
          maxLength={200}
          aria-describedby={hint}
        />
        <span id={hint} hidden>
          Search finds words as they are written
        </span>
        <button type="submit" className="ws-small-button">
          Search<span className="govuk-visually-hidden"> requests</span>
        </button>
      </form>
    </search>
  )
}
