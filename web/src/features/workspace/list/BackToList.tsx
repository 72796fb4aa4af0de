import { Link } from 'react-router'
import { wayBack } from './cameFrom.ts'

/** Leads to the list or the search that the request was opened from. */
export function BackToList({ department }: { department: string }) {
  const { href, state, text } = wayBack(department)
  return (
    <Link to={href} state={state} discover="none" className="govuk-back-link">
      {text}
    </Link>
  )
}
