import { useEffect, useState } from 'react'
import { isWaiting } from '#web/kept/kept.ts'
import { useKept } from '#web/kept/useKept.ts'
import type { Place } from '../enter/InPlace.tsx'

/** A connection that is only slow needs no word. */
const patienceMs = 2500

/** Says when something waits on this device because it cannot be sent, and that nothing is lost. */
export function KeptStatus({ place: { kept: store }, part }: { place: Pick<Place, 'kept'>; part: string }) {
  const kept = useKept(store, part)
  const waits = kept !== undefined && isWaiting(kept)
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waits) return setLong(false)
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [waits])
  return (
    <div role="status">
      {waits && long && (
        <p className="govuk-body">
          <strong>Kept on this device.</strong> You are not connected at the moment. We send it for you when
          you are, as long as this page is open. Nothing is lost.
        </p>
      )}
    </div>
  )
}
