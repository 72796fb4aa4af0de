import { type MeetingAct, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { deskApi } from '#web/staff/desk/deskApi.ts'
import { staffApi } from '#web/staff/staffApi.ts'
import type { Waiting } from './outbox/store.ts'

/** What the day of a panel asks. Acts of a meeting go by the outbox. */
export const { asks, useAct } = deskApi('fostering/panel')

/** How often the page asks whether anything changed. The browser asks with the tag that it has: mostly nothing has. */
const everyMs = { open: 4000, planned: 15_000, closed: 60_000, cancelled: 60_000 } as const

export const meetingOf = (meeting: string) => ({
  ...asks(MeetingView, ['meetings', meeting]),
  refetchInterval: askedAgain((data: MeetingView | undefined) => everyMs[data?.state ?? 'planned']),
  retry: false,
})

/** Sends an act of a meeting under its key; the answer is the meeting after it. */
export const sendAct = (meeting: string, { act, key, body, at }: Waiting): Promise<MeetingView> =>
  staffApi(
    `/api/workspace/fostering/panel/meetings/${meeting}/acts/${act as MeetingAct}`,
    (json) => MeetingView.parse(json),
    { method: 'POST', body: { with: body, said: at }, headers: { 'idempotency-key': key } },
  )
