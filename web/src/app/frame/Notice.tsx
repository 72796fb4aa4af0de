import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { NoticeList } from '#contract/core/notice.ts'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { api } from '../api.ts'

/** Says on a service's page what is different today. */
export default function Notice({ slug, onClosed }: { slug: string; onClosed?(): void }) {
  const { data } = useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => api('/api/notices', (json) => NoticeList.parse(json), { signal }),
    // Where it cannot be had the page is what it is without.
    retry: false,
    staleTime: 60_000,
  })
  const notice = data?.notices.find((one) => one.slug === slug)
  const closed = notice?.closed === true
  useEffect(() => {
    if (closed) onClosed?.()
  }, [closed, onClosed])
  return notice && <NotificationBanner>{notice.text}</NotificationBanner>
}
