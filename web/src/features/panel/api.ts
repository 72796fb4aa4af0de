import { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { deskApi } from '#web/staff/desk/deskApi.ts'
import type { Place } from './addresses.ts'

/** What members of panels ask and send. */
export const { asks, askOnce, actOnce, useAct, useLookAgain } = deskApi('fostering/panel')

export const itemAt = ({ meeting, item }: Place): readonly string[] => ['meetings', meeting, 'items', item]

/** A meeting, looked at again each minute: a conflict may be written down, and papers added. */
export const meetingQuery = (meeting: string) => ({
  ...asks(MeetingView, ['meetings', meeting]),
  refetchInterval: askedAgain(60_000),
})
