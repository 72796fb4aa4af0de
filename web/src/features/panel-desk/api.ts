import { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { deskApi } from '#web/staff/desk/deskApi.ts'

/** What those who plan panels ask and send. */
export const { asks, useAct } = deskApi('fostering/panel')

export const meetingOf = (meeting: string) => asks(MeetingView, ['meetings', meeting])
