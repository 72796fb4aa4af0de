import type { ReactNode } from 'react'
import type { Elements } from '#web/design/elements.ts'

interface Props {
  /** Back link or breadcrumbs, which stand before the content that the skip link leads to. */
  before?: Elements
  children: ReactNode
}

/** The content of an ordinary page. A page that draws to the edges writes its own `<main id="main-content">`. */
export function Main({ before, children }: Props) {
  return (
    <div className="govuk-width-container">
      {before}
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
