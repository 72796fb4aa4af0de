import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import * as z from 'zod/mini'
import { api } from './api.ts'

interface Link {
  readonly reference: string
  readonly key: string
}

const Sent = z.object({ service: z.object({ slug: z.string() }) })

/** How long until it is looked for again: what was just sent is taken into its round within seconds. */
const again = 3000

/**
 * What a link opens that its round doesn't know: an application that is on its way there, as just after it was sent, or
 * nothing (`no`). While it is on its way `onAgain` is called every few seconds.
 */
export function useSentApplication(
  { reference, key }: Link,
  onAgain: () => unknown,
): 'looking' | 'on its way' | 'no' {
  const { data, error } = useQuery({
    queryKey: ['sent', reference, key],
    queryFn: ({ signal }) =>
      api(`/api/requests/${encodeURIComponent(reference)}`, (json) => Sent.parse(json).service.slug, {
        signal,
        headers: { authorization: `Bearer ${key}` },
      }),
    retry: false,
    staleTime: 0,
  })
  const onItsWay = data === 'school-place' || data === 'in-year-school-place'
  useEffect(() => {
    if (!onItsWay) return
    const timer = setInterval(onAgain, again)
    return () => clearInterval(timer)
  }, [onItsWay, onAgain])
  if (onItsWay) return 'on its way'
  return data !== undefined || error ? 'no' : 'looking'
}
