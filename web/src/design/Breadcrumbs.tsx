import type { ReactNode } from 'react'
import { Anchor } from './Anchor.tsx'

export interface Breadcrumb {
  text: ReactNode
  /** Missing for the page itself. */
  href?: string
}

export function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  return (
    <nav className="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a trail keeps its order
            key={index}
            className="govuk-breadcrumbs__list-item"
            aria-current={href ? undefined : 'page'}
          >
            {href ? (
              <Anchor className="govuk-breadcrumbs__link" href={href}>
                {text}
              </Anchor>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
