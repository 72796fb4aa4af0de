/**
 * How an appeal stands: begun and not sent, sent, with a hearing, and how it ended. `upheld`: the child is admitted;
 * `dismissed`: the refusal stands; `withdrawn`: the family ended it.
 */
export const appealStates = ['started', 'lodged', 'arranged', 'upheld', 'dismissed', 'withdrawn'] as const
export type AppealState = (typeof appealStates)[number]

/** In which states an appeal still goes on. */
export const openStates = ['started', 'lodged', 'arranged'] as const satisfies readonly AppealState[]

/** What was refused: a place in a round, or one asked for during the year. */
export const refusalKinds = ['normal', 'in-year'] as const
export type RefusalKind = (typeof refusalKinds)[number]

/** By which of its clocks an appeal goes. */
export const appealKinds = ['normal', 'late', 'in-year'] as const
export type AppealKind = (typeof appealKinds)[number]

/** What somebody brings to a panel: nothing but themselves, or experience of education. */
export const panelKinds = ['lay', 'educator'] as const
export type PanelKind = (typeof panelKinds)[number]

/** Where a hearing is: in a room, on a call, or both. */
export const hearingWays = ['in-person', 'remote', 'mixed'] as const
export type HearingWay = (typeof hearingWays)[number]

/** How a family wants to be there; `papers`: not at all, and the panel goes by what they wrote. */
export const attendances = ['in-person', 'remote', 'papers'] as const
export type Attendance = (typeof attendances)[number]

/** Why a family ends its appeal. */
export const withdrawnReasons = ['offered', 'changed-mind', 'other'] as const
export type WithdrawnReason = (typeof withdrawnReasons)[number]

/** What a family may need on the day that somebody has to arrange. */
export const needs = ['interpreter', 'step-free', 'other'] as const
export type Need = (typeof needs)[number]

export const keptHearingStates = ['planned', 'closed', 'cancelled'] as const
export type KeptHearingState = (typeof keptHearingStates)[number]

/** How a hearing stands: `begun` and `held`, once every family was heard, follow from what was recorded. */
export const hearingStates = ['planned', 'begun', 'held', 'closed', 'cancelled'] as const
export type HearingState = (typeof hearingStates)[number]

/** Those who put a case to the panel. */
export const sides = ['family', 'council'] as const
export type Side = (typeof sides)[number]

/** Steps of the timetable. */
export const steps = ['lodge', 'hear', 'notice', 'papers', 'decide'] as const
export type Step = (typeof steps)[number]
