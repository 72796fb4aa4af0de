import type { Outcome, Page, Question } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import type { Jurisdiction } from '#contract/geo/areas.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { districtAt, responsibleFor } from '#contract/geo/responsible.ts'
import { answerOf, askedOn, outcomeOf } from '#services/define/walk.ts'
import type { Draft } from './saved.ts'

/** Why a form ends before it is sent, and who helps instead. */
export type Stop =
  | { readonly kind: 'call'; readonly reason: string; readonly call: Call; readonly phone?: string }
  | {
      readonly kind: 'not-ours'
      readonly why: string
      readonly to: 'authority' | 'district' | 'utility' | 'police'
      /** One, or those to choose from. */
      readonly authorities: readonly Contactable[]
    }
type Call = Extract<Outcome, { kind: 'danger' }>['call']
export type Contactable = Pick<Authority, 'name'> & {
  readonly url?: string | undefined
  readonly phone?: string | undefined
}

export type Profile = Pick<
  CouncilProfile,
  'name' | 'districts' | 'neighbours' | 'nationalHighways' | 'trunkRoads'
>

/** The page's question of this kind, where it asks one. */
export const questionOn = (page: Page, kind: Question['kind'], draft: Pick<Draft, 'answers'>) =>
  askedOn(page, draft.answers).find((question) => question.kind === kind)

/** The point that the report is about, `lat,lon`; undefined until it is known. */
export function pointOf(service: Service, draft: Pick<Draft, 'answers'>): string | undefined {
  const location = locationOf(service, draft)
  return location && `${location.lat},${location.lon}`
}

export function locationOf(service: Service, draft: Pick<Draft, 'answers'>): LocationAnswer | undefined {
  return answerOf<LocationAnswer>(service, draft.answers, 'location')
}

/** How the form ends at this page, if it does: danger first, then whose the matter is. */
export function stopAt(service: Service, page: Page, draft: Draft, council: Profile): Stop | undefined {
  const outcome = outcomeOf({ pages: [page] }, draft.answers)
  if (outcome?.kind === 'stop') return undefined
  if (outcome?.kind === 'danger') return { kind: 'call', reason: outcome.reason, call: outcome.call }
  if (outcome) return handover(service, outcome, draft, council)
  const decides = questionOn(page, 'location', draft) ?? questionOn(page, 'trunkRoad', draft)
  if (!decides) return undefined
  const trunkRoad = questionOn(page, 'trunkRoad', draft)
  const road = trunkRoad && (draft.answers[trunkRoad.key] as string | undefined)
  const responsible = responsibleFor(council, { at: jurisdiction(service, draft), road })
  if (responsible.ours) return undefined
  return { kind: 'not-ours', why: responsible.why, to: 'authority', authorities: [responsible.authority] }
}

/** Taken to be the county's while it is not known: the server looks again. */
function jurisdiction(service: Service, draft: Draft): Jurisdiction {
  const known = draft.place?.of === pointOf(service, draft) ? draft.place?.at : undefined
  return (known as Jurisdiction | undefined) ?? { kind: 'county' }
}

function handover(
  service: Service,
  outcome: Extract<Outcome, { kind: 'handover' }>,
  draft: Draft,
  council: Profile,
): Stop {
  const why = outcome.reason
  if (outcome.to !== 'district') return { kind: 'not-ours', why, to: outcome.to, authorities: [] }
  const district = districtAt(council, jurisdiction(service, draft))
  return { kind: 'not-ours', why, to: 'district', authorities: district ? [district] : council.districts }
}

/** How the form ends because the API said so. */
export function stopFromApi({ stopped }: Draft): Stop | undefined {
  if (!stopped) return undefined
  const { kind, detail, authority } = stopped
  if (kind === 'not-ours')
    return { kind, why: detail, to: 'authority', authorities: authority ? [authority] : [] }
  return { kind, reason: detail, call: 'council', ...(authority?.phone && { phone: authority.phone }) }
}
