/**
 * `now`: in the care of a council; `before`: was, and left it by adoption or an order; `abroad`: was in state care
 * outside England, and left it by adoption.
 */
export const careKinds = ['now', 'before', 'abroad'] as const
/** A brother or sister at this school or at one linked with it: on the closing day, or when the child would start. */
export const siblingTies = ['now', 'at-entry', 'linked-now', 'linked-at-entry'] as const
export const needs = ['medical', 'social'] as const
/** Employed for two years when applying, or recruited to a post that is hard to fill. */
export const staffGrounds = ['two-years', 'shortage'] as const
export const premiums = ['pupil', 'service', 'early-years'] as const

/** Why a child has a place that no list gave it, above the number of the school. */
export const admittedGrounds = ['plan', 'twin', 'appeal', 'fair-access', 'direction', 'error'] as const
export type AdmittedGround = (typeof admittedGrounds)[number]
