import { dayInWords } from '#contract/calendar/words.ts'
import type { Reach } from '#contract/fostering/enquiry.ts'
import type { SlotKind } from '#contract/fostering/slots.ts'
import type { EnquiryDo, StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'

/** How whoever asked wants to hear from us, and how we meet them, as staff say it. */
export const reaches: Readonly<Record<Reach, string>> = {
  call: 'By phone',
  email: 'By email',
  text: 'By text message',
}
export const meetings: Readonly<Record<SlotKind, string>> = {
  call: 'A phone call',
  visit: 'A visit at their home',
  meeting: 'An information meeting',
}

/** What was done, for who did it. */
export const doneInWords: Readonly<Record<EnquiryDo, string>> = {
  answer: 'You have sent them the answer.',
  answered: 'You have recorded that they were answered.',
  rang: 'You have recorded that they were told by phone.',
  met: 'You have recorded that you met or spoke with them.',
  'visit-at': 'You have saved where to visit them.',
  'send-link': 'You have sent them their private link.',
  note: 'You have saved the note.',
  'hand-on': 'You have handed this enquiry on.',
  close: 'You have closed this enquiry.',
  reopen: 'You have opened this enquiry again.',
  invite: 'You have invited them. They can apply now.',
}

/** How they hear of an answer, for who writes it. */
export const hearsInWords = ({ hears }: Pick<StaffEnquiry, 'hears'>): string =>
  hears === null
    ? 'We have neither an email address nor a mobile number for them. Call them, then use ‘We answered in another way’.'
    : `They get ${hears === 'email' ? 'an email' : 'a text message'} that says there is an answer, and read it on their private page.`

/** Where their link goes, for who sends it again: never to another address than the one that we have. */
export const linkInWords = ({ hears, said }: Pick<StaffEnquiry, 'hears' | 'said'>): string =>
  hears === null
    ? 'We have neither an email address nor a mobile number for them, so we cannot send the link.'
    : `We send it ${hears === 'email' ? `by email to ${said.email}` : `in a text message to ${said.phone}`}, and nowhere else. Check first that the caller is the person who asked.`

/** How they get what is booked in writing, for who books it with them on the phone. */
export const confirmedInWords = ({ hears, said }: Pick<StaffEnquiry, 'hears' | 'said'>): string =>
  hears === null
    ? 'We have neither an email address nor a mobile number for them, so we do not send a confirmation. Tell them the day and the time.'
    : `We send a confirmation ${hears === 'email' ? `by email to ${said.email}` : `in a text message to ${said.phone}`}.`

/** How an invitation and its code go, for who sends it. */
export const invitationInWords = ({ hears, said }: Pick<StaffEnquiry, 'hears' | 'said'>): string =>
  hears === null
    ? 'We have neither an email address nor a mobile number for them. You can make a link on the case page and send it by post.'
    : `We send the link to their application ${hears === 'email' ? `by email to ${said.email}` : `in a text message to ${said.phone}`}. They also need a code, which never goes with the link.`

/** What staff do so that whoever is invited gets in. */
export function invitedInWords({
  link,
  code,
  digits,
  opened,
  tellBy,
}: NonNullable<StaffEnquiry['invited']>): string {
  const sent =
    link === null
      ? 'The link could not be sent. Make one on the case page.'
      : `We sent the link by ${link === 'email' ? 'email' : 'text message'}.`
  if (code === 'text')
    return `${sent} We sent the code as a text message.${digits ? ` It is ${digits}.` : ''}`
  if (opened) return `${sent} They last opened their page on ${dayInWords(opened)}.`
  return digits && !tellBy ? `${sent} Tell them the code by phone or when you meet: ${digits}` : sent
}

/** What those who meet enquiries are, as colleagues say it. */
export const actors: Readonly<Record<string, string>> = {
  recruiter: 'recruitment',
  assessor: 'assessor',
  manager: 'manager',
  hub: 'regional hub',
}

export const nameOfHub = (id: string): string =>
  fosteringProfile.hubs.find((hub) => hub.id === id)?.name ?? id
