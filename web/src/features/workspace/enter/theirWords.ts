import { theDepartment } from '#contract/core/words/in-text.ts'
import type { ContactWords } from '#web/journey/parts/contactWords.ts'

/**
 * How a form speaks to staff who enter it for somebody on the phone: of the caller where the form itself is about
 * somebody else. Their browser neither fills in their own details nor keeps a resident's.
 */
export const theirWords: ContactWords = {
  reach: 'How can we reach the caller?',
  posted: 'Do they want updates?',
  empty: 'They do not have to give their name, email address or phone number. ',
  given: 'what is given here',
  writer: 'whoever fills in this form for the caller',
  notShown: 'We never show these details to the public, or use them for anything else.',
  updates: 'Do they want updates?',
  none: 'No, they will look at their private page',
  noneChosen: 'No updates: they will look at their private page',
  how: 'How do they want to get updates?',
  noneFollows: 'No messages: they will look at their private page',
  name: 'Their name (optional)',
  whyPhone: 'Only to ask them about this report, for example if the place cannot be found',
  whyReach: 'We may have a question, and we will tell the caller what we decide.',
  alsoEmail: 'They also get an email at each step',
  alsoText: 'They also get a text at each step',
  noMessage: 'Each step is on their private page',
  daytime: 'A number where we can reach them in the daytime',
  autoComplete: { name: 'off', email: 'off', phone: 'off' },
  message: (text) =>
    text
      .replace(/\byour\b/g, 'their')
      .replace(/\byou want\b/g, 'they want')
      .replace(/\byou\b/g, 'them'),
  steps: (thing) => `The ${thing}, step by step`,
  check: 'Check the answers',
  reached: 'How we can reach the caller',
  kept: 'Keeping the caller posted',
  callUs: (department) => `Put the caller through to ${theDepartment(department)}, who answer on`,
  notPassedOn: 'We cannot pass it on. They need to hear it from the caller.',
  whom: 'the caller',
  change: 'Go back and change the answers',
  called: {
    posted: 'Do they also want updates?',
    empty: 'We will call them on the number that they gave. ',
    updates: 'Do they also want an email or text about it?',
    none: 'No, a phone call is enough',
    noneChosen: 'No, a phone call is enough',
  },
}
