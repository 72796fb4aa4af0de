import { useEffect, useRef } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { ProgressBar } from '#web/design/ProgressBar.tsx'
import type { Result } from './useBulk.ts'

interface Props {
  results: readonly Result[]
  total: number
  running: boolean
  /** Where one of them is to be seen; missing where it is named alone. */
  addressOf?(reference: string): string
  /** What one of them is called; missing: its reference. */
  nameOf?(reference: string): string
  onAgain(): void
  onClose(): void
}

/** How far it is, and what came of each. */
export function Results({ results, total, running, addressOf, nameOf, onAgain, onClose }: Props) {
  const named = (reference: string) => nameOf?.(reference) ?? reference
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const failed = results.filter(({ problem }) => problem)
  const done = results.length - failed.length
  return (
    <section className="ws-action" aria-labelledby="results-heading">
      <h2 className="govuk-heading-m" id="results-heading" ref={heading} tabIndex={-1}>
        {running ? 'Working on it' : failed.length > 0 ? 'Not all of it is done' : 'All of it is done'}
      </h2>
      {running && (
        <ProgressBar
          id="bulk-progress"
          label={`${results.length} of ${total}`}
          percent={(results.length / Math.max(total, 1)) * 100}
        />
      )}
      <p className="govuk-body" role="status">
        {running ? '' : `${done} done, ${failed.length} not done`}
      </p>
      {failed.length > 0 && (
        <ul className="ws-results">
          {failed.map(({ reference, problem }) => (
            <li key={reference}>
              <strong>
                {addressOf ? <Link href={addressOf(reference)}>{named(reference)}</Link> : named(reference)}
              </strong>
              <span>{`: ${problem}`}</span>
            </li>
          ))}
        </ul>
      )}
      {!running && (
        <ButtonGroup>
          {failed.length > 0 && (
            <Button type="button" onClick={onAgain}>
              {failed.length === 1 ? 'Try this one again' : `Try these ${failed.length} again`}
            </Button>
          )}
          <Button type="button" variant="secondary" onClick={onClose}>
            Close
          </Button>
        </ButtonGroup>
      )}
    </section>
  )
}
