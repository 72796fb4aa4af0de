import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A link that takes something along in the history's entry. */
export function LinkTo({ href, state, children }: { href: string; state: unknown; children: ReactNode }) {
  return (
    <Link to={href} state={state} discover="none" className="govuk-link">
      {children}
    </Link>
  )
}
