import { withFee } from '#contract/core/fee.ts'
import type { Service } from '#contract/core/service.ts'
import { termsIn } from '#contract/council/with-settings.ts'
import { withTerms } from '#services/define/terms.ts'
import { useDifferences } from '#web/app/load/differences.ts'
import type { StartFacts } from './startFacts.ts'

/** A service by what it costs, promises and says now: the council may have changed that since this page was made. */
export function useServiceNow<T extends Service>(service: T): T {
  const own = useDifferences()
  return own ? withTerms(service, termsIn(own, service.slug)) : service
}

/** The same of what a start page shows. */
export function useFactsNow(facts: StartFacts): StartFacts {
  const own = useDifferences()
  if (!own) return facts
  const { fee, commitment, before } = termsIn(own, facts.slug)
  return {
    ...withFee(facts, fee),
    ...(commitment && { commitment: commitment.text }),
    ...(before && { before }),
  }
}
