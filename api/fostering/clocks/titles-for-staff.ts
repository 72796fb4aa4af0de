import type { Plan } from '#contract/fostering/clocks.ts'

/** Titles that speak to the household, and what staff read instead. Whatever is not here reads the same for both. */
const forStaff: Readonly<Record<string, string>> = {
  // What is filled in, checked and written before an approval.
  'About you': 'About them',
  'Where you have lived': 'Where they have lived',
  'Your work': 'Their work',
  'Your health': 'Their health',
  'The child you look after': 'The child they look after',
  'Your home': 'Their home',
  'Your pets': 'Their pets',
  'Who helps you': 'Who helps them',
  'People who know you well': 'People who know them well',
  'Something else you told us': 'Something else they told us',
  'A first look at your home and everybody in it': 'A first look at their home and everybody in it',
  'Views of the council where you live': 'Views of the council where they live',
  'Letter from your last fostering service': 'Letter from their last fostering service',
  'What people who know you say': 'What people who know them say',
  'Another person we asked about you': 'Another person we asked about them',
  'A look at your home': 'A look at their home',
  'A look at your pets': 'A look at their pets',
  'What kind of person you are': 'What kind of person they are',
  'What you can offer a child': 'What they can offer a child',
  'The report about you': 'The report about them',
  'Visits to get to know you': 'Visits to get to know them',
  // Steps on the way to a decision.
  'Answer to your question': 'Answer their question',
  'Answer to your registration of interest': 'Answer their registration of interest',
  'Your application': 'Their application',
  'Start of your assessment': 'Start of the assessment',
  'Ask to move on to stage 2': 'They ask to move on to stage 2',
  'Your comments on the brief report': 'Their comments on the brief report',
  'You read the report': 'They read the report',
  'What you think of the report': 'Their comments on the report',
  'Your answer to our letter': 'Their answer to our letter',
  'We tell you the decision': 'Tell them the decision',
  'We tell you the final decision': 'Tell them the final decision',
  'How long the child can stay before you are approved': 'How long the child can stay without an approval',
  'You foster the child you hope to adopt': 'They foster the child they hope to adopt',
  'End of your temporary approval as foster parents': 'End of their temporary approval as foster parents',
  // What is put before a panel.
  'Your approval': 'Approval',
  'What you wrote to us': 'What they wrote to us',
  // After an approval.
  'Next visit from your worker': 'Next visit',
  'End of your approval': 'End of the approval',
  'The approval of one of you ends': 'The approval of one of them ends',
  'A call from somebody independent about why you are leaving':
    'A call from somebody independent about why they are leaving',
  'Tell the councils that placed children with you': 'Tell the councils that placed children with them',
  'Your records for another service': 'Send their records to another service',
  'Your records from another service': 'Their records from another service',
  'What you need to know about a child': 'What carers need to know about a child',
  'Your adoption support plan': 'Adoption support plan',
  'Letters through us': 'Letters through the council',
  'The review of your approval': 'Review of the approval',
  'Something you asked us for': 'Something they asked us for',
  'A change of your terms': 'A change of their terms',
  'Your request to erase what we hold about you': 'Their request to erase what we hold',
  // Where something went wrong.
  'We confirm that we have your complaint': 'Confirm that we have their complaint',
  'Stage 1: our answer to your complaint': 'Stage 1: answer their complaint',
  'Ask for stage 2 of your complaint': 'They can ask for stage 2 of their complaint',
  'Stage 2: the investigation of your complaint': 'Stage 2: the investigation of their complaint',
  'Ask for stage 3 of your complaint': 'They can ask for stage 3 of their complaint',
  'What we decide about the concern': 'Decide about the concern',
  'The plan that we agreed with you': 'The plan that we agreed with them',
  'Somebody independent to support you': 'Find somebody independent to support them',
  'When you will next hear from us': 'Tell them what has happened so far',
  'Your copy of the summary': 'Give them their copy of the summary',
  'Review of your approval': 'Review of the approval',
}

const first = (words: string, change: (letter: string) => string) =>
  `${change(words.slice(0, 1))}${words.slice(1)}`

/**
 * The title of a line as staff read it. Before a colon may stand what a panel was asked, or what is missing, and after it what
 * happens with it.
 */
export function titleForStaff(title: string): string {
  const found = forStaff[title]
  const [about = '', ...then] = title.split(': ')
  if (found || then.length === 0) return found ?? title
  const rest = then.join(': ')
  const what = forStaff[first(rest, (letter) => letter.toUpperCase())]
  return `${forStaff[about] ?? about}: ${what ? first(what, (letter) => letter.toLowerCase()) : rest}`
}

/** A plan with the titles that staff read. */
export const planForStaff = ({ lines, ...plan }: Plan): Plan => ({
  ...plan,
  lines: lines.map((line) => ({ ...line, title: titleForStaff(line.title) })),
})
