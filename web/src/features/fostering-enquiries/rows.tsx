import { dayInWords } from '#contract/calendar/words.ts'
import { aboutInWords } from '#contract/fostering/about.ts'
import { type EnquiryStep, heardInWords, type Said } from '#contract/fostering/enquiry.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { reaches } from './words.ts'

/** What is promised and done, a row each. */
export const stepRows = (steps: readonly EnquiryStep[]) =>
  steps.map(({ title, state, by, doneOn }) => ({
    key: title,
    value: doneOn
      ? `Done on ${dayInWords(doneOn)}`
      : `${state === 'late' ? 'Late: ' : ''}${by?.kind === 'day' ? `by ${dayInWords(by.day)}` : 'No day is known'}`,
  }))

/** What somebody said when they asked, a row each. */
export const saidRows = (said: Said, receivedOn: string) => [
  { key: 'Name', value: said.name },
  { key: 'About', value: aboutInWords[said.about] },
  { key: 'How to answer', value: reaches[said.reach] },
  ...(said.email ? [{ key: 'Email', value: said.email }] : []),
  ...(said.phone ? [{ key: 'Phone', value: <Phone number={said.phone} /> }] : []),
  ...(said.times ? [{ key: 'When a call suits', value: said.times }] : []),
  { key: 'Postcode', value: said.postcode },
  ...(said.words ? [{ key: 'They wrote', value: said.words }] : []),
  { key: 'Heard of us', value: heardInWords[said.heard] },
  { key: 'Asked on', value: dayInWords(receivedOn) },
]
