import type { MemberRole, Panel } from './members.ts'
import type { Outcome, ReferralType } from './referral.ts'

/** Which panel it is. */
export const panelInWords: Readonly<Record<Panel, string>> = {
  fostering: 'Fostering panel',
  adoption: 'Adoption panel',
}

/** What somebody of the list is there. */
export const roleInWords: Readonly<Record<MemberRole, string>> = {
  chair: 'Chair',
  'vice-chair': 'Vice-chair',
  member: 'Member',
}

/** What is referred, as staff choose it, agendas name it and figures count it. */
export const referralTypeInWords: Readonly<Record<ReferralType, string>> = {
  approval: 'Approval to foster',
  'connected-person': 'Approval of a relative or friend',
  adoption: 'Approval to adopt',
  'brief-report': 'Brief report',
  representations: 'What a household wrote to us about a proposal',
  extension: 'More time for a child who is there already',
  'first-review': 'First review of an approval',
  review: 'Later review of an approval',
  'change-of-terms': 'New terms of an approval',
  exemption: 'More than the usual number of children',
  termination: 'End of an approval',
}

/** What is recommended or decided, in a word or two. */
export const outcomeInWords: Readonly<Record<Outcome, string>> = {
  suitable: 'Suitable',
  'not-suitable': 'Not suitable',
  'complete-assessment': 'Complete the assessment',
  agree: 'Agree',
  refuse: 'Do not agree',
}
