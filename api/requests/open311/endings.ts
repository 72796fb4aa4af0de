import { emergencyNumber } from '#contract/core/emergency.ts'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import { responsibleFor } from '#contract/geo/responsible.ts'
import { type Ending, stopInWords } from '#services/define/walk.ts'

/** What to do in place of sending a report that an answer ends: whom to call, or whose it is. */
export function endingInWords(ending: Ending, council: CouncilProfile): string {
  if (ending.kind === 'stop') return stopInWords(ending)
  if (ending.kind === 'handover') return ending.reason
  return `${ending.reason} Call ${emergencyNumber(ending.call, council)} now. Do not send this as a report.`
}

/** Who looks after it, and how to reach them. `why` is the sentence that says so. */
export function elsewhereInWords(why: string, { name, url, phone }: Authority): string {
  return `${why} Report it to ${name}: ${url}${phone ? `, or call ${phone}` : ''}`
}

/** Why a report about this road is not for the council; undefined where it is. */
export function roadInWords(road: string, council: CouncilProfile): string | undefined {
  const whose = responsibleFor(council, { at: { kind: 'outside' }, road })
  return !whose.ours && council.trunkRoads.includes(road)
    ? elsewhereInWords(whose.why, whose.authority)
    : undefined
}
