import { useEffect } from 'react'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { useDifferences } from '../load/differences.ts'

/** Says on a service's page what is different today. */
export default function Notice({ slug, onClosed }: { slug: string; onClosed?(): void }) {
  const notice = useDifferences()?.notices.find((one) => one.slug === slug)
  const closed = notice?.closed === true
  useEffect(() => {
    if (closed) onClosed?.()
  }, [closed, onClosed])
  return notice && <NotificationBanner>{notice.text}</NotificationBanner>
}
