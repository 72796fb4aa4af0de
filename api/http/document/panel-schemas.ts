import * as z from 'zod/mini'
import { PanelFigures } from '#contract/fostering/panel/figures.ts'
import {
  AnswerInvitation,
  Invitation,
  MeetingList,
  MeetingPlan,
  MeetingView,
  SaidAt,
} from '#contract/fostering/panel/meeting.ts'
import {
  Joined,
  JoinPanel,
  MemberDetails,
  MemberList,
  MemberView,
} from '#contract/fostering/panel/members.ts'
import { MinutesView } from '#contract/fostering/panel/minutes.ts'

import {
  AddSupplement,
  AnswerQuestion,
  AskQuestion,
  KeepNotes,
  PackManifest,
  PackNotes,
  PackPdf,
  PackQuestions,
  PackSection,
  PackView,
} from '#contract/fostering/panel/pack.ts'
import { WaitingList } from '#contract/fostering/panel/waiting.ts'

/** What an act of a meeting takes: none names what was seen. */
const MeetingActed = z.strictObject({ with: z.record(z.string(), z.unknown()), said: SaidAt })

/** What the API of panels takes and answers, by the name that the document gives it. */
export const panelSchemas = {
  AddSupplement,
  AnswerInvitation,
  AnswerQuestion,
  AskQuestion,
  Invitation,
  Joined,
  JoinPanel,
  KeepNotes,
  MeetingActed,
  MeetingList,
  MeetingPlan,
  MeetingView,
  MemberDetails,
  MemberList,
  MemberView,
  MinutesView,
  PackManifest,
  PackNotes,
  PackPdf,
  PackQuestions,
  PackSection,
  PackView,
  PanelFigures,
  WaitingList,
}
