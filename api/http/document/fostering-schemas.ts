import * as z from 'zod/mini'
import { DayView } from '#contract/fostering/day.ts'
import { BeginCase, CaseList, CaseView, DeskPart, MadeLink } from '#contract/fostering/desk.ts'
import { Enquire, EnquirySent, EnquiryView } from '#contract/fostering/enquiry.ts'
import { OpenedPlace, OpenPlace, PlaceView } from '#contract/fostering/household.ts'
import { HubFile, HubList, HubTaken } from '#contract/fostering/hub.ts'
import { OpenPart, PartLooks } from '#contract/fostering/looks.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { AnswerView, MadeAnswerLink } from '#contract/fostering/reference.ts'
import { ReportCopy, ReportPreview, ReportView, SectionView } from '#contract/fostering/report.ts'
import { BookSlot, OfferSlots, SlotList, StaffSlots } from '#contract/fostering/slots.ts'
import { EnquiryAct, EnquiryList, Funnel, StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { Team } from '#contract/fostering/team.ts'

/** What every act of a part takes: the last event that was seen, and what the act itself takes. */
const PartAct = z.strictObject({
  seen: z.int().check(z.minimum(0)),
  with: z.record(z.string(), z.unknown()),
})

const Nothing = z.strictObject({})

/** What the API of fostering and adoption takes and answers, by the name that the document gives it. */
export const fosteringSchemas = {
  AnswerView,
  BeginCase,
  BookSlot,
  Enquire,
  EnquiryAct,
  EnquiryList,
  EnquirySent,
  EnquiryView,
  Funnel,
  HubFile,
  HubList,
  HubTaken,
  OfferSlots,
  SlotList,
  StaffEnquiry,
  StaffSlots,
  Team,
  CaseList,
  CaseView,
  DayView,
  DeskPart,
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
  ReportCopy,
  ReportPreview,
  ReportView,
  SectionView,
}
