import { lazy, Suspense } from 'react'
import { bookedNow } from '#contract/requests/booked.ts'
import type { Tracked } from '#contract/requests/tracking.ts'

const Appointment = lazy(() => import('./Appointment.tsx'))

/** Fetched only where a time is agreed. */
export function IfAgreed({ tracked }: { tracked: Tracked }) {
  if (!bookedNow(tracked)) return null
  return (
    <Suspense fallback={null}>
      <Appointment tracked={tracked} />
    </Suspense>
  )
}
