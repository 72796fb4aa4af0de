import * as z from 'zod/mini'
import { PlaceCalendar } from '#contract/fostering/carers/calendar.ts'
import { ClaimList } from '#contract/fostering/carers/claims.ts'
import {
  ConstellationList,
  ConstellationPlace,
  ConstellationView,
  Found,
} from '#contract/fostering/carers/constellation.ts'
import { CountAgain, Figures } from '#contract/fostering/carers/figures.ts'
import { LettersView } from '#contract/fostering/carers/letters.ts'
import { MatchPair, PairsFitting, PairsWaiting } from '#contract/fostering/carers/pairs.ts'
import { MakeRun, PaidRun, PayableList, PaymentRun, RunList } from '#contract/fostering/carers/payments.ts'
import { CallList } from '#contract/fostering/carers/service.ts'
import { DutyList, PlaceSupport, SetDuty, SupportWaiting } from '#contract/fostering/carers/support.ts'
import { CaseList, FindCases, FoundCases } from '#contract/fostering/case-line.ts'
import {
  Attendance,
  BookCourse,
  CourseList,
  OfferCourse,
  StaffCourse,
  StaffCourses,
  WaitForCourse,
} from '#contract/fostering/courses.ts'
import { DayView } from '#contract/fostering/day.ts'
import { BeginCase, CaseView, DeskPart, MadeLink } from '#contract/fostering/desk.ts'
import { DeviceKey } from '#contract/fostering/device.ts'
import { Enquire, EnquirySent, EnquiryView } from '#contract/fostering/enquiry.ts'
import { DocumentList, FileChecked } from '#contract/fostering/files.ts'
import { OpenedPlace, OpenPlace, PlaceView } from '#contract/fostering/household.ts'
import { HubFile, HubLines, HubList, HubOpened, HubTaken } from '#contract/fostering/hub.ts'
import { EnquiryLooks, OpenPart, PartLooks } from '#contract/fostering/looks.ts'
import { DecisionList, Register } from '#contract/fostering/panel/decisions.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { AnswerView, MadeAnswerLink } from '#contract/fostering/reference.ts'
import { ReportCopy, ReportPreview, ReportView, SectionView } from '#contract/fostering/report.ts'
import {
  BookForThem,
  BookSlot,
  MoveSlot,
  OfferSlots,
  SlotList,
  StaffSlots,
} from '#contract/fostering/slots.ts'
import { EnquiryAct, EnquiryList, Funnel, StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { Team } from '#contract/fostering/team.ts'

/** What every act of a part takes: the last event that was seen, and what the act itself takes. */
const PartAct = z.strictObject({
  seen: z.int().check(z.minimum(0)),
  with: z.record(z.string(), z.unknown()),
})

const ConstellationActed = z.strictObject({ with: z.record(z.string(), z.unknown()) })

const Nothing = z.strictObject({})

/** What the API of fostering and adoption takes and answers, by the name that the document gives it. */
export const fosteringSchemas = {
  AnswerView,
  ConstellationActed,
  ConstellationList,
  ConstellationPlace,
  ConstellationView,
  FoundConstellation: Found,
  ClaimList,
  MatchPair,
  PairsFitting,
  PairsWaiting,
  MakePaymentRun: MakeRun,
  PaidRun,
  PayableList,
  PaymentRun,
  PaymentRunList: RunList,
  Attendance,
  BookCourse,
  CourseList,
  OfferCourse,
  StaffCourse,
  StaffCourses,
  WaitForCourse,
  PlaceCalendar,
  BeginCase,
  BookSlot,
  Enquire,
  EnquiryAct,
  EnquiryList,
  EnquiryLooks,
  EnquirySent,
  EnquiryView,
  Funnel,
  HubFile,
  HubLines,
  HubList,
  HubOpened,
  HubTaken,
  OfferSlots,
  BookForThem,
  MoveSlot,
  SlotList,
  StaffEnquiry,
  StaffSlots,
  Team,
  CaseList,
  CaseView,
  DayView,
  FindCases,
  FoundCases,
  DecisionList,
  DeskPart,
  DeviceKey,
  DocumentList,
  FileChecked,
  LettersView,
  MadeAnswerLink,
  MadeLink,
  Nothing,
  OpenPart,
  OpenPlace,
  OpenedPlace,
  PartAct,
  PartLooks,
  PartView,
  PlaceView,
  Register,
  ReportCopy,
  ReportPreview,
  ReportView,
  SectionView,
  DutyList,
  PlaceSupport,
  SetDuty,
  SupportWaiting,
  CallList,
  CountAgain,
  Figures,
}
