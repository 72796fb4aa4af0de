import type { MouseEvent, ReactNode } from 'react'

interface Props {
  /** Id of the content. */
  to?: string
  children?: ReactNode
}

/** The first thing that Tab reaches: past the header, to the content. Leaves the address as it is. */
export function SkipLink({ to = 'main-content', children = 'Skip to main content' }: Props) {
  const skip = (event: MouseEvent) => {
    const target = document.getElementById(to)
    if (!target) return
    event.preventDefault()
    target.focus()
    target.scrollIntoView()
  }
  return (
    <a href={`#${to}`} className="govuk-skip-link" onClick={skip}>
      {children}
    </a>
  )
}
