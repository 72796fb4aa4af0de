import type { Service } from '#contract/core/service.ts'
import { asksPhone } from '#services/define/pages.ts'
import type { Addressed } from '#web/app/paths.ts'

const own = {
  reach: 'How can we reach you?',
  posted: 'Do you want updates?',
  empty: 'You do not have to give us your name, email address or phone number. ',
  given: 'what you give here',
  /** Who sees it while they write it down for somebody. */
  writer: '',
  notShown: 'We never show these details to the public, or use them for anything else.',
  updates: 'Do you want updates?',
  none: 'No, I will look at my private page',
  noneChosen: 'No updates: I will look at my private page',
  how: 'How do you want to get updates?',
  noneFollows: 'No messages: I will look at my private page',
  name: 'Your name (optional)',
  whyPhone: 'Only to ask you about this report, for example if they cannot find it',
  whyReach: 'We may have a question, and we will tell you what we decide.',
  alsoEmail: 'You also get an email at each step',
  alsoText: 'You also get a text at each step',
  noMessage: 'Each step is on your private page',
  daytime: 'A number where we can reach you in the daytime',
  /** What the browser fills in by itself, by field. */
  autoComplete: { name: 'name', email: 'email', phone: 'tel' },
  message: (text: string): string => text,
  /** Of the whole form; `thing` is what is sent. */
  steps: (thing: string): string => `Your ${thing}, step by step`,
  check: 'Check your answers',
  reached: 'How we can reach you',
  kept: 'Keeping you posted',
  /** Where the form ends; a telephone number follows the first. */
  callUs: (_department: string): string => 'Call us on',
  notPassedOn: 'We cannot pass it on for you. They need to hear it from you.',
  whom: 'you',
  change: 'Go back and change my answers',
  /** Instead of some of the above, where the form has asked for the number that we call. */
  called: {
    posted: 'Do you also want updates?',
    empty: 'We will call you on the number that you gave. ',
    updates: 'Do you also want an email or text about it?',
    none: 'No, a phone call is enough',
    noneChosen: 'No, a phone call is enough',
  },
}
export type ContactWords = typeof own

/** A service whose form speaks in other words than the resident's own: to staff who enter it for somebody. */
type Worded = Addressed & { readonly contactWords?: ContactWords; readonly pages?: Service['pages'] }

/** How contact details are asked for, by who fills the form in. */
export function contactWordsFor({ contactWords: words = own, pages = [] }: Worded): ContactWords {
  return asksPhone({ pages }) ? { ...words, ...words.called } : words
}
