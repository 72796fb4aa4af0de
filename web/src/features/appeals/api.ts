import { deskApi } from '#web/staff/desk/deskApi.ts'

/** What the clerk and members of panels ask and send. */
export const { asks, actOnce, useAct } = deskApi('appeals')
