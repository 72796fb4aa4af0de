interface Props {
  readonly lost: boolean
  /** What to do instead, where the page has another way. */
  readonly children?: string
}

/** What has to be said before the map: how it is moved with fingers, and that its roads are missing. */
export function MapNotes({ lost, children }: Props) {
  return (
    <>
      <p className="govuk-body app-location__fingers">Use two fingers to move the map.</p>
      <div role="status">
        {lost && (
          <p className="govuk-body">
            <strong>The roads on this map did not load.</strong> {children && <span>{children}</span>}
          </p>
        )}
      </div>
    </>
  )
}
