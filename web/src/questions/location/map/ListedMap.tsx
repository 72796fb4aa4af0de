import '#web/questions/location/location.scss'
import { MapNotes } from './MapNotes.tsx'
import { useMap } from './useMap.ts'

interface Props extends Omit<Parameters<typeof useMap>[0], 'nearby'> {
  readonly placed: NonNullable<Parameters<typeof useMap>[0]['nearby']>
  /** What the map shows, for whoever cannot see it. */
  readonly label: string
  /** Instead of the map, where it cannot be had. */
  readonly failure: string
  /** How many of the list have no place: `1 school has`. */
  readonly without: string | undefined
  readonly className?: string | undefined
}

/** A map of what a list below says in words. */
export function ListedMap({ placed, label, failure, without, className = '', ...map }: Props) {
  const { element, failed, lost } = useMap({ ...map, nearby: placed })
  if (failed) return <p className="govuk-body">{failure}</p>
  return (
    <div className={`app-location__map ${className}`.trim()}>
      <MapNotes lost={lost} />
      <div ref={element} className="app-map" role="application" aria-label={label} />
      {without && (
        <p className="govuk-body">
          <span>{without}</span> no place on the map.
        </p>
      )}
    </div>
  )
}
