import { AddressAsk, AddressList } from '#contract/core/address.ts'
import { Problem } from '#contract/core/problem.ts'
import { Differences } from '#contract/council/setting.ts'
import { SignIn, StaffView } from '#contract/council/staff.ts'
import { AlertAsk, AlertToken } from '#contract/insight/alerts.ts'
import { DepartmentInsight, InsightRequests } from '#contract/insight/department-insight.ts'
import { JourneyCount } from '#contract/insight/journey-count.ts'
import { Performance, ServicePerformance } from '#contract/insight/performance.ts'
import { PublicReport, ReportList } from '#contract/insight/reports.ts'
import {
  DecisionMade,
  DecisionToMake,
  DepartmentRequest,
  ReconsiderationAsk,
  ReconsiderationAsked,
} from '#contract/requests/decision.ts'
import { Acknowledgement, DepartmentUpdate, Recorded } from '#contract/requests/department-act.ts'
import {
  DraftCodeSent,
  DraftOpened,
  DraftSaved,
  DraftStanding,
  DraftToOpen,
  DraftToSave,
  DraftToSaveAgain,
} from '#contract/requests/draft.ts'
import {
  EvidenceAsk,
  EvidenceChecked,
  EvidenceUpload,
  HouseholdFileAsk,
  LateEvidence,
  LateEvidenceReceipt,
} from '#contract/requests/evidence.ts'
import { FindAsk, MyRequests } from '#contract/requests/find.ts'
import { PaymentStanding } from '#contract/requests/payment.ts'
import { Follow, FollowReceipt, NearbyList, Receipt, Submission } from '#contract/requests/request.ts'
import {
  Addition,
  AnswerToDepartment,
  ChangeAnswers,
  Changeable,
  CorrectedPlace,
  NewAddress,
  NewContact,
  NotFixed,
  Rating,
  Taken,
  Withdrawal,
} from '#contract/requests/resident-actions.ts'
import { Tracked } from '#contract/requests/tracking.ts'
import { ListLooks } from '#contract/workspace/list-looks.ts'
import {
  InvitationKey,
  JoinedPeople,
  MadeAccount,
  NewPerson,
  PeopleList,
  PersonView,
  StaffInvitation,
} from '#contract/workspace/people.ts'
import { RefusedList } from '#contract/workspace/refused.ts'
import {
  SettingChange,
  SettingCheck,
  SettingChecked,
  SettingLines,
  SettingView,
} from '#contract/workspace/settings.ts'
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
} from '#contract/workspace/workspace.ts'
import { admissionsSchemas } from './admissions-schemas.ts'
import { fosteringSchemas } from './fostering-schemas.ts'
import { openReferralSchemas } from './open-referral.ts'
import { panelSchemas } from './panel-schemas.ts'

/** What the API takes and answers, by the name that the document gives it. */
export const schemas = {
  ...admissionsSchemas,
  ...fosteringSchemas,
  ...openReferralSchemas,
  ...panelSchemas,
  InvitationKey,
  JoinedPeople,
  MadeAccount,
  NewPerson,
  PeopleList,
  PersonView,
  StaffInvitation,
  Acknowledgement,
  DepartmentUpdate,
  Recorded,
  ActionTaken,
  ActionToTake,
  AddressAsk,
  AddressList,
  Addition,
  AnswerToDepartment,
  CorrectedPlace,
  NewContact,
  Withdrawal,
  Changeable,
  ChangeAnswers,
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
  DraftStanding,
  DraftToOpen,
  DraftToSave,
  DraftToSaveAgain,
  EvidenceAsk,
  HouseholdFileAsk,
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
  ListLooks,
  LookList,
  MyRequests,
  NearbyList,
  NotFixed,
  RefusedList,
  Differences,
  PaymentStanding,
  Performance,
  Problem,
  PublicReport,
  NewAddress,
  Rating,
  Receipt,
  ReportList,
  SavedFilter,
  SettingChange,
  SettingCheck,
  SettingChecked,
  SettingLines,
  SettingView,
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
