import { lazy, Suspense, useState } from 'react'
import { nearestName } from '#contract/geo/near.ts'
import type { LatLon } from '#contract/geo/point.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { useAreaAt, useNames } from '#web/questions/location/useGeodata.ts'
import { capital, parishInWords, wardInWords } from '../../words/place.ts'

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
      <Around point={location} />
      {description && <p className="govuk-body">{`“${description}”`}</p>}
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

/** The nearest street and its town, and the ward, as lists have them. */
function Around({ point }: { point: LatLon }) {
  const near = nearestName(point, useNames())
  const { ward, parish } = useAreaAt(point)
  if (!near && !ward && !parish) return null
  return (
    <p className="govuk-body">
      {near && <span>{capital(near)}</span>}
      {parish && <span className="ws-due">{parishInWords(parish)}</span>}
      {ward && <span className="ws-due">{wardInWords(ward)}</span>}
    </p>
  )
}
