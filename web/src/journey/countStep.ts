import { useEffect } from 'react'
import type { Service } from '#contract/core/service.ts'
import type { JourneyCount } from '#contract/insight/journey-count.ts'
import type { Step } from './model/steps.ts'

/** What was counted since the page was loaded: nothing is counted twice, and nothing of it is kept. */
const counted = new Set<string>()

/** People who asked not to be followed are not counted, though nobody is followed. */
const objects = (): boolean =>
  navigator.doNotTrack === '1' ||
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true

function count(service: string, kind: JourneyCount['kind'], page?: string): void {
  const name = `${service} ${kind} ${page}`
  if (counted.has(name) || objects()) return
  counted.add(name)
  const device = matchMedia('(max-width: 40em)').matches ? 'phone' : 'desktop'
  const body: JourneyCount = { service, kind, ...(page ? { page } : {}), device }
  navigator.sendBeacon?.('/api/journeys', new Blob([JSON.stringify(body)], { type: 'application/json' }))
}

/** Pages that are the same for whoever comes to them; where a form ends early is not told apart. */
const isCounted = ({ kind }: Step): boolean =>
  kind === 'questions' || kind === 'result' || ['tasks', 'contact', 'check'].includes(kind)

/** Counts that somebody came to a page of the form; the first counts as beginning it. */
export function useCounted({ slug }: Service, step: Step): void {
  const { id } = step
  const wanted = isCounted(step)
  useEffect(() => {
    count(slug, 'started')
    if (wanted) count(slug, 'reached', id)
  }, [slug, id, wanted])
}

/** Counts that a form was sent which was begun since the page was loaded: a later look at the receipt is none. */
export function useCountedAsSent({ slug }: Service, sent: boolean): void {
  useEffect(() => {
    if (sent && counted.has(`${slug} started undefined`)) count(slug, 'sent')
  }, [slug, sent])
}
