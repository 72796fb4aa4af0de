import { type Addressed, isEntered } from '#web/app/paths.ts'

const own = {
  reach: 'How can we reach you?',
  posted: 'Do you want us to keep you posted?',
  empty: 'You can leave all of this empty. ',
  given: 'what you give here',
  notShown: 'What you give here is never shown to the public, nor used for anything else.',
  updates: 'Do you want updates?',
  none: 'No, I will look at my private page',
  noneChosen: 'No updates: I will look at my private page',
  name: 'Your name (optional)',
  whyPhone: 'Only to ask you about this report, for example if they cannot find it',
  whyReach: 'We may have a question, and we tell you what we decide.',
  alsoEmail: 'You also get an email at each step',
  alsoText: 'You also get a text at each step',
  noMessage: 'Each step is on your private page',
  daytime: 'A number where we can reach you in the daytime',
  /** What the browser fills in by itself, by field. */
  autoComplete: { name: 'name', email: 'email', phone: 'tel' },
  message: (text: string): string => text,
}
export type ContactWords = typeof own

/** For staff who enter it for somebody. Their browser neither fills in their own details nor keeps a resident's. */
const theirs: ContactWords = {
  reach: 'How can we reach them?',
  posted: 'Do they want to be kept posted?',
  empty: 'All of this can be left empty. ',
  given: 'what is given here',
  notShown: 'What is given here is never shown to the public, nor used for anything else.',
  updates: 'Do they want updates?',
  none: 'No, they will look at their private page',
  noneChosen: 'No updates: they will look at their private page',
  name: 'Their name (optional)',
  whyPhone: 'Only to ask them about this report, for example if the place cannot be found',
  whyReach: 'We may have a question, and we tell them what we decide.',
  alsoEmail: 'They also get an email at each step',
  alsoText: 'They also get a text at each step',
  noMessage: 'Each step is on their private page',
  daytime: 'A number where we can reach them in the daytime',
  autoComplete: { name: 'off', email: 'off', phone: 'off' },
  message: (text) => text.replace(/\byour\b/g, 'their').replace(/\byou\b/g, 'them'),
}

/** How contact details are asked for, by who fills the form in. */
export const contactWordsFor = (service: Addressed): ContactWords => (isEntered(service) ? theirs : own)
