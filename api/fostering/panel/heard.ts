import type { MeetingAct } from '#contract/fostering/panel/meeting.ts'
import type { InnerAct } from './seats.ts'

/** Acts of which somebody has to hear beside the meeting: invited members, or a household's referral. */
const heard: readonly (MeetingAct | InnerAct)[] = [
  'change',
  'cancel',
  'invite',
  'add-item',
  'remove-item',
  'lock',
  'supplement',
  'recommend',
  'defer',
  'minutes',
]
export const isHeard = (act: MeetingAct | InnerAct): boolean => heard.includes(act)
