import { type ComponentType, lazy, Suspense } from 'react'

export interface FoundProps {
  typed: string
  /** Slugs of what staff may enter for a caller; missing: a resident searches. */
  enterable?: ReadonlySet<string>
}
type Found = ComponentType<FoundProps>

let ready: Found | undefined

/** The whole directory, fetched when somebody begins to search, and before a page that was asked for with a search. */
export async function loadFound(): Promise<Found> {
  ready = (await import('./Found.tsx')).default
  return ready
}

const Late = lazy(async () => ({ default: await loadFound() }))

function Waited(props: FoundProps) {
  return (
    <Suspense fallback={<p className="govuk-body app-wait">Loading the directory…</p>}>
      <Late {...props} />
    </Suspense>
  )
}

/**
 * At hand it draws at once, so that what the edge has drawn already stays as it is. Nothing stands around it then that comes
 * to life later than the rest: a browser that translates would have changed it by that time.
 */
export const foundNow = (): Found => ready ?? Waited
