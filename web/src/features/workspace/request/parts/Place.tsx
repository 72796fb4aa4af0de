import { lazy, Suspense, useState } from 'react'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'

const PlaceMap = lazy(() => import('./PlaceMap.tsx'))

/** Where it is: in words and figures, and on a map when somebody wants it. */
export function Place({ request: { location } }: { request: WorkRequest }) {
  const [map, setMap] = useState(false)
  if (!location) return null
  const { lat, lon, easting, northing, description } = location
  return (
    <section aria-labelledby="place-heading">
      <h2 className="govuk-heading-m" id="place-heading">
        Where it is
      </h2>
      {description && <p className="govuk-body">{description}</p>}
      <p className="govuk-body">
        Easting <span>{easting}</span>, northing <span>{northing}</span> (<span>{lat.toFixed(5)}</span>,{' '}
        <span>{lon.toFixed(5)}</span>).{' '}
        <LinkButton className="app-noprint" aria-expanded={map} onClick={() => setMap(!map)}>
          {map ? 'Hide the map' : 'Show it on the map'}
        </LinkButton>
      </p>
      {map && (
        <Suspense fallback={<p className="govuk-body">Loading the map…</p>}>
          <PlaceMap lat={lat} lon={lon} />
        </Suspense>
      )}
    </section>
  )
}
