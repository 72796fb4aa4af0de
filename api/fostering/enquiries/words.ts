import { dayAndClock, weekdayInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PromisedBy, Said } from '#contract/fostering/enquiry.ts'
import { type BookedSlot, slotKindInWords } from '#contract/fostering/slots.ts'
import type { FosteringCouncil, Word } from './ports.ts'

/** `by Wednesday 2 December 2026`; empty where no day is known. */
export const byInWords = (by: PromisedBy): string =>
  by.kind === 'day' ? `by ${weekdayInWords(by.day)} ${dayInWords(by.day)}` : 'soon'

/** Where they asked to be told; undefined for whoever wants to be called. */
export function addressOf({ reach, email, phone }: Said): Word['to'] | undefined {
  if (reach === 'email' && email) return { email }
  if (reach === 'text' && phone) return { phone }
  return undefined
}

/** Where we write of what is booked: to whoever wants to be called by email, where we have one. */
export const bookedTo = (said: Said): Word['to'] | undefined =>
  addressOf(said) ?? (said.email ? { email: said.email } : undefined)

type Text = Pick<Word, 'subject' | 'body'>

/** A message for a phone that anybody may see: beside the address of the page it says neither what about nor who asked. */
const short = (to: Word['to'], { subject, body }: Text, text: string): Text =>
  'email' in to ? { subject, body } : { subject: '', body: text }

export function received(to: Word['to'], council: FosteringCouncil, by: PromisedBy, link: string): Text {
  return short(
    to,
    {
      subject: 'We have your question',
      body: `Thank you. We have your question, and will reply ${byInWords(by)}.\n\nYour private page shows what happens next. There you can choose a time for a call or a visit:\n\n${link}\n\nDo not share this link: anyone who has it can read what you wrote.\n\n${council.team}, ${council.name}, ${council.phone}`,
    },
    `${council.name}: we have your question, and will reply ${byInWords(by)}. Your private page: ${link}`,
  )
}

const meeting = ({ kind, starts, minutes, with: name, where }: BookedSlot) =>
  `${slotKindInWords[kind]} on ${dayAndClock(starts)}, for about ${minutes} minutes, with ${name}${where ? `. Where: ${where}` : ''}`

export function booked(to: Word['to'], council: FosteringCouncil, slot: BookedSlot, link: string): Text {
  return short(
    to,
    {
      subject: 'Your appointment',
      body: `Your appointment is booked. It is ${inASentence(meeting(slot))}.\n\nYou can move it or cancel it on your private page:\n\n${link}\n\n${council.team}, ${council.name}, ${council.phone}`,
    },
    `${council.name}: your appointment is on ${dayAndClock(slot.starts)}. To move or cancel it: ${link}`,
  )
}

/** What was booked before, and what holds now: two messages of one subject would leave nobody sure which counts. */
export function moved(
  to: Word['to'],
  council: FosteringCouncil,
  had: BookedSlot,
  slot: BookedSlot,
  link: string,
): Text {
  const from = dayAndClock(had.starts)
  return short(
    to,
    {
      subject: 'Your appointment has moved',
      body: `Your appointment has moved. It was on ${from}.\n\nIt is now ${inASentence(meeting(slot))}.\n\nYou can move it again or cancel it on your private page:\n\n${link}\n\n${council.team}, ${council.name}, ${council.phone}`,
    },
    `${council.name}: your appointment has moved from ${from} to ${dayAndClock(slot.starts)}. To change it: ${link}`,
  )
}

export function cancelled(to: Word['to'], council: FosteringCouncil, slot: BookedSlot, link: string): Text {
  return short(
    to,
    {
      subject: 'Your appointment is cancelled',
      body: `Your appointment is cancelled. It was ${inASentence(meeting(slot))}.\n\nYou can choose another time whenever you like:\n\n${link}\n\n${council.team}, ${council.name}, ${council.phone}`,
    },
    `${council.name}: your appointment on ${dayAndClock(slot.starts)} is cancelled. Another time: ${link}`,
  )
}

const inASentence = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** What was booked is over, because the enquiry goes no further here. */
export function ended(to: Word['to'], council: FosteringCouncil, slot: BookedSlot, link: string): Text {
  const { team, name, phone } = council
  return short(
    to,
    {
      subject: 'Your appointment is cancelled',
      body: `We have cancelled your appointment: ${meeting(slot)}. Your private page shows why:\n\n${link}\n\nIf this is not what you expected, call us on ${phone}.\n\n${team}, ${name}, ${phone}`,
    },
    `${name}: we have cancelled your appointment on ${dayAndClock(slot.starts)}. Your private page shows why: ${link}. Questions: ${phone}`,
  )
}

/** The team had to move what was booked. `note`: what they wrote about it, which is too long for a text message. */
export function rescheduled(
  to: Word['to'],
  council: FosteringCouncil,
  { had, now, note }: { had: BookedSlot; now: BookedSlot; note: string | undefined },
  link: string,
): Text {
  const { team, name, phone } = council
  const from = dayAndClock(had.starts)
  const what =
    now.starts === had.starts
      ? 'is at another place now'
      : `has moved from ${from} to ${dayAndClock(now.starts)}`
  return short(
    to,
    {
      subject: 'We have had to move your appointment',
      body: `We are sorry. We have had to move your appointment. It was on ${from}${had.where && had.where !== now.where ? `, at ${had.where}` : ''}.\n\nIt is now ${inASentence(meeting(now))}.${note ? `\n\n${note}` : ''}\n\nCan’t make it? Choose another time on your private page:\n\n${link}\n\nYou can also call us on ${phone} and we will find a time together.\n\n${team}, ${name}, ${phone}`,
    },
    `${name}: we are sorry, your appointment ${what}. Can’t make it? Choose another time: ${link} or call ${phone}`,
  )
}

/** The team had to cancel what was booked. */
export function calledOff(to: Word['to'], council: FosteringCouncil, slot: BookedSlot, link: string): Text {
  const { team, name, phone } = council
  return short(
    to,
    {
      subject: 'We have had to cancel your appointment',
      body: `We are sorry. We have had to cancel your appointment. It was ${inASentence(meeting(slot))}.\n\nYou can choose another time on your private page:\n\n${link}\n\nYou can also call us on ${phone} and we will find a time together.\n\n${team}, ${name}, ${phone}`,
    },
    `${name}: we are sorry, we have had to cancel your appointment on ${dayAndClock(slot.starts)}. Choose another time: ${link} or call ${phone}`,
  )
}

export function answered(to: Word['to'], council: FosteringCouncil, link: string): Text {
  const { team, name, phone } = council
  return short(
    to,
    {
      subject: 'We have answered you',
      body: `We have answered your question. You can read the answer on your private page:\n\n${link}\n\n${team}, ${name}, ${phone}`,
    },
    `${name}: we have answered your question. Read it on your private page: ${link}`,
  )
}

/** For whoever lost the link and called. Somebody else may have called, so it says what to do then. */
export function linkAgain(to: Word['to'], council: FosteringCouncil, link: string): Text {
  const { team, name, phone } = council
  return short(
    to,
    {
      subject: 'Your private link',
      body: `Here is the link to your private page again:\n\n${link}\n\nDo not share this link: anyone who has it can read what you wrote.\n\nDid you not ask us for it? Call us on ${phone}.\n\n${team}, ${name}, ${phone}`,
    },
    `${name}: here is the link to your private page again: ${link} Did you not ask for it? Call ${phone}`,
  )
}

/** What to do for the code, which never comes with the link. */
const forCode = (code: 'text' | 'told', phone: string) =>
  code === 'text'
    ? 'We have sent the code to your mobile phone in a text message.'
    : `We will tell you the code by phone or when we meet. You can also call us on ${phone} and ask for it.`

export function invitation(
  to: Word['to'],
  council: FosteringCouncil,
  link: string,
  code: 'text' | 'told',
): Text {
  const { team, name, phone } = council
  return short(
    to,
    {
      subject: 'You can begin your application',
      body: `Thank you for talking to us. You can now begin your application, if you want to. You need this private link and a code with 6 numbers:\n\n${link}\n\n${forCode(code, phone)}\n\nThere is no rush. We keep what you have entered, so you can stop and come back with the same link and code. If you decide not to apply, you do not have to do anything.\n\n${team}, ${name}, ${phone}`,
    },
    `${name}: you can begin your application. Your private link: ${link} We will tell you the code for it. Questions: ${phone}`,
  )
}

/** The code alone: it says neither what it opens nor where that is. */
export const codeOf = ({ name, phone }: FosteringCouncil, code: string): Text => ({
  subject: '',
  body: `${name}: your code is ${code}. You need it with the private link in our email. Did you not expect this? Call ${phone}.`,
})

export function reminder(to: Word['to'], council: FosteringCouncil, slot: BookedSlot, link: string): Text {
  return short(
    to,
    {
      subject: 'Your appointment is soon',
      body: `A reminder: ${meeting(slot)}.\n\nDoes it not suit you any more? You can move it or cancel it:\n\n${link}\n\n${council.team}, ${council.name}, ${council.phone}`,
    },
    `${council.name}: a reminder of your appointment on ${dayAndClock(slot.starts)}. To move or cancel it: ${link}`,
  )
}
