import type { QueryClient } from '@tanstack/react-query'
import type { Answers } from '#contract/core/condition.ts'
import type { Page } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import { answerPage } from './model/change.ts'
import type { Draft } from './model/saved.ts'
import { choiceNearby } from './model/steps.ts'
import { locationOf, pointOf } from './model/stops.ts'
import { nearbyOf } from './nearby.ts'
import { saved } from './savedStore.ts'

/**
 * Saves the answers of a page, with what can be found out about the place: whose area it is in, and whether it was
 * reported already. `decided` notes what else was decided on the page. Undefined when another tab has sent the report meanwhile.
 */
export async function continueFrom(
  service: Service,
  page: Page,
  given: Answers,
  queries: QueryClient,
  decided: (draft: Draft) => Draft = (draft) => draft,
): Promise<Draft | undefined> {
  const draft = saved.change(service.slug, (now) => answerPage(service, decided(now), page, given))
  const point = draft && pointOf(service, draft)
  if (!point) return draft
  if (service.nearbyMetres !== null) void queries.prefetchQuery(nearbyOf(service, point))
  await rememberPlace(service, draft, point)
  return noteNothingNearby(service, queries)
}

async function rememberPlace(service: Service, draft: Draft, point: string): Promise<void> {
  const location = locationOf(service, draft)
  if (!location || draft.place?.of === point) return
  // Without a connection its code cannot be had either, and nobody has to wait for it.
  const at = await import('./whereabouts.ts').then(
    ({ jurisdictionOf }) => jurisdictionOf(location),
    () => undefined,
  )
  if (at) saved.change(service.slug, (now) => ({ ...now, place: { of: point, at } }))
}

/** Where the look-up has ended and found nothing, its page is not shown. */
function noteNothingNearby(service: Service, queries: QueryClient): Draft | undefined {
  return saved.change(service.slug, (draft) => {
    const of = pointOf(service, draft)
    if (!of || choiceNearby(service, draft)) return draft
    const known = queries.getQueryState(nearbyOf(service, of).queryKey)
    const nothing = known?.status === 'error' || (known?.status === 'success' && known.data?.length === 0)
    return nothing ? { ...draft, nearby: { of, choice: 'none-found' } } : draft
  })
}
