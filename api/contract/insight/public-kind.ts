import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'

type Kind = Pick<Service, 'sensitive' | 'nearbyMetres'>

/** Services whose reports anybody may find: where, what and how it stands. */
export const isPublic = ({ sensitive, nearbyMetres }: Kind): boolean => !sensitive && nearbyMetres !== null

/** Whether this council shows them, too. */
export const isShownByCouncil = (
  { reportsInTheOpen }: Pick<CouncilProfile, 'reportsInTheOpen'>,
  service: Kind,
): boolean => reportsInTheOpen && isPublic(service)
