import { AddressAsk, AddressList } from '#contract/address.ts'
import { AlertAsk, AlertToken } from '#contract/alerts.ts'
import {
  DecisionMade,
  DecisionToMake,
  DepartmentRequest,
  ReconsiderationAsk,
  ReconsiderationAsked,
} from '#contract/decision.ts'
import { Acknowledgement, DepartmentUpdate, Recorded } from '#contract/department-act.ts'
import { DepartmentInsight, InsightRequests } from '#contract/department-insight.ts'
import {
  DraftCodeSent,
  DraftOpened,
  DraftSaved,
  DraftToOpen,
  DraftToSave,
  DraftToSaveAgain,
} from '#contract/draft.ts'
import {
  EvidenceAsk,
  EvidenceChecked,
  EvidenceUpload,
  LateEvidence,
  LateEvidenceReceipt,
} from '#contract/evidence.ts'
import { FindAsk, MyRequests } from '#contract/find.ts'
import { JourneyCount } from '#contract/journey-count.ts'
import { NoticeList } from '#contract/notice.ts'
import { PaymentStanding } from '#contract/payment.ts'
import { Performance, ServicePerformance } from '#contract/performance.ts'
import { Problem } from '#contract/problem.ts'
import { Follow, FollowReceipt, NearbyList, Receipt, Submission } from '#contract/request.ts'
import { AnswerToDepartment, NewAddress, NotFixed, Rating, Taken } from '#contract/resident-actions.ts'
import { SignIn, StaffView } from '#contract/staff.ts'
import { Tracked } from '#contract/tracking.ts'
import {
  ActionTaken,
  ActionToTake,
  BulkAction,
  BulkTaken,
  ColleagueList,
  FilterList,
  LookList,
  SavedFilter,
  Template,
  TemplateList,
  WorkCounts,
  WorkPage,
  WorkRequest,
  WorkSearch,
} from '#contract/workspace.ts'

/** What the API takes and answers, by the name that the document gives it. */
export const schemas = {
  Acknowledgement,
  DepartmentUpdate,
  Recorded,
  ActionTaken,
  ActionToTake,
  AddressAsk,
  AddressList,
  AnswerToDepartment,
  AlertAsk,
  AlertToken,
  BulkAction,
  BulkTaken,
  ColleagueList,
  DecisionMade,
  DecisionToMake,
  DepartmentInsight,
  DepartmentRequest,
  ReconsiderationAsk,
  ReconsiderationAsked,
  DraftCodeSent,
  DraftOpened,
  DraftSaved,
  DraftToOpen,
  DraftToSave,
  DraftToSaveAgain,
  EvidenceAsk,
  EvidenceChecked,
  EvidenceUpload,
  FilterList,
  FindAsk,
  Follow,
  FollowReceipt,
  InsightRequests,
  JourneyCount,
  LateEvidence,
  LateEvidenceReceipt,
  LookList,
  MyRequests,
  NearbyList,
  NotFixed,
  NoticeList,
  PaymentStanding,
  Performance,
  Problem,
  NewAddress,
  Rating,
  Receipt,
  SavedFilter,
  ServicePerformance,
  SignIn,
  StaffView,
  Submission,
  Taken,
  Template,
  TemplateList,
  Tracked,
  WorkCounts,
  WorkPage,
  WorkRequest,
  WorkSearch,
}
/** A name of {@link schemas}. */
export type SchemaName = keyof typeof schemas
