import { useState } from 'react'
import type { Tracked } from '#contract/requests/tracking.ts'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { Rate } from './Rate.tsx'

/** How the resident felt, asked below everything that is still to do; it stays to say thank you. */
export default function Rating(props: { tracked: Tracked; trackingKey: string }) {
  const [done, setDone] = useState(false)
  return (
    <>
      {done && <NotificationBanner type="success">Thank you for telling us how it went</NotificationBanner>}
      {props.tracked.canRate && <Rate {...props} onTaken={() => setDone(true)} />}
    </>
  )
}
