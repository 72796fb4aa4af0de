import { lazy, Suspense, useEffect, useState } from 'react'

interface Props {
  readonly slug: string
  /** Told when nothing may be started now. */
  onClosed?(): void
}

/** Where its code cannot be had the page is what it is without. */
const Nothing = (_: Props) => undefined
const Notice = lazy(() => import('./Notice.tsx').catch(() => ({ default: Nothing })))

/** What is different today, fetched once the page drawn at build stands: most days nothing is. */
export function LateNotice(props: Props) {
  const [come, setCome] = useState(false)
  useEffect(() => setCome(true), [])
  return (
    come && (
      <Suspense fallback={null}>
        <Notice {...props} />
      </Suspense>
    )
  )
}
