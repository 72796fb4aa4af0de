import { deskApi } from '#web/staff/desk/deskApi.ts'

/** What staff's side of households asks and sends. */
export const { asks, asksWith, askOnce, actOnce, useAct, useLookAgain } = deskApi('fostering')
