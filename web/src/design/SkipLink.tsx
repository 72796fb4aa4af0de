import type { MouseEvent } from 'react'

/** The first thing that Tab reaches: past the header, to the content. Leaves the address as it is. */
export function SkipLink({ to = 'main-content' }: { to?: string }) {
  const skip = (event: MouseEvent) => {
    const target = document.getElementById(to)
    if (!target) return
    event.preventDefault()
    target.focus()
    target.scrollIntoView()
  }
  return (
    <a href={`#${to}`} className="govuk-skip-link" onClick={skip}>
      Skip to main content
    </a>
  )
}
