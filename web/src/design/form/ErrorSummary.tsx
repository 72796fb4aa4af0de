import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { Anchor } from '../Anchor.tsx'
import { focusField } from './focusField.ts'

export interface ErrorSummaryItem {
  text: ReactNode
  /** `#` and the id of a field moves focus there; anything else is an ordinary link. */
  href?: string | undefined
}

export interface ErrorSummaryProps {
  errors: readonly ErrorSummaryItem[]
  title?: string
  /** Takes focus again whenever this changes: give the number of attempts to send. */
  attempt?: number
  children?: ReactNode
}

const mark = 'Error: '

/** How many summaries stand on the page: the last to go takes the mark along. */
let standing = 0

/** Says in the tab too that something has to be put right, while it is so. A page that names itself so already stays. */
function useMarkedTitle(): void {
  useEffect(() => {
    standing += 1
    if (!document.title.startsWith(mark)) document.title = mark + document.title
    return () => {
      standing -= 1
      if (standing === 0) document.title = document.title.replace(mark, '')
    }
  }, [])
}

/** What to put right, at the top of the page. Takes focus when it appears and at each new attempt, and marks the page's title. */
export function ErrorSummary({ errors, title = 'There is a problem', attempt, children }: ErrorSummaryProps) {
  const root = useRef<HTMLDivElement>(null)
  useMarkedTitle()

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is the reason to take focus again
  useEffect(() => root.current?.focus(), [attempt])

  return (
    <div ref={root} className="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {children && <p>{children}</p>}
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ text, href }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two errors may read the same
              <li key={index}>{href ? <ErrorLink href={href}>{text}</ErrorLink> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** Does not touch the address: its fragment may hold a key. */
function ErrorLink({ href, children }: { href: string; children: ReactNode }) {
  if (!href.startsWith('#')) return <Anchor href={href}>{children}</Anchor>
  const go = (event: MouseEvent) => {
    event.preventDefault()
    focusField(href.slice(1))
  }
  return (
    <a href={href} onClick={go}>
      {children}
    </a>
  )
}
