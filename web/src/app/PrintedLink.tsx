/** The whole address of a private page, on paper alone: there it is copied by hand to come back. */
export function PrintedLink({ path }: { path: string }) {
  return (
    <p className="app-printed" aria-hidden="true">
      {`${globalThis.location?.origin ?? ''}${path}`}
    </p>
  )
}
