import { personal } from './common/asks.ts'
import { departmentAnswers } from './common/commitments.ts'
import { complaintAnswered, stagesInWords } from './common/complaint-stages.ts'
import { exampleName, namePage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { longText, option, radios, text, when, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

const complaint = when('kind', 'complaint')

export const complaintOrCompliment = defineService({
  ...personal('customer-relations'),
  slug: 'complaint-or-compliment',
  work: 'answer',
  reach: 'We may have a question, and we will send you our answer.',
  title: 'Complaint, compliment or comment',
  summary: 'Tell us what went wrong, what went well or what we could do better.',
  verb: 'ask',
  commitment: complaintAnswered,
  next: [...departmentAnswers, ...stagesInWords.slice(1)],
  words: [
    'complain',
    'complaint',
    'compliment',
    'thank you',
    'feedback',
    'moan',
    'unhappy',
    'praise',
    'suggestion',
    'rude staff',
    'ombudsman',
    'still not fixed',
    'not been fixed',
    'nobody has answered',
    'no reply',
    'nobody came',
    'complain about the council',
    'not happy with the council',
    'disgusted with',
    'rude on the phone',
    'make a complaint',
    'complain about a social worker',
    'complain about carer',
    'say thanks',
    'speak to a manager',
    'nothing has been done',
    'kept waiting',
    'fed up of waiting',
    'complain about a school',
    'complain about a teacher',
    'teacher is being mean',
    'teacher picking on my child',
    'school will not deal with bullying',
    'thankyou',
    'thank a member of staff',
  ],
  topics: ['council'],
  group: 'Your council',
  lgsl: 353,
  takes: 'about 3 minutes',
  before: [
    'To report something broken for the first time, report the problem instead: it goes straight to the people who mend it.',
    'A complaint about a school goes to the school first.',
  ],
  pages: [
    pageFor(
      radios({
        key: 'kind',
        label: 'What do you want to tell us?',
        options: [
          option('complaint', 'A complaint'),
          option('compliment', 'A compliment'),
          option('comment', 'A comment or an idea'),
        ],
        errors: { missing: 'Select what you want to tell us' },
      }),
    ),
    pageFor(
      text({
        key: 'service',
        label: 'Which service is it about?',
        short: 'Service',
        hint: 'For example, libraries, roads or a reference that you have.',
        maxLength: 120,
        errors: { missing: 'Enter which service it is about' },
      }),
    ),
    pageFor(
      longText({
        key: 'story',
        label: 'What would you like to say?',
        short: 'What you say',
        wording: [
          { when: complaint, label: 'What went wrong?', errors: { missing: 'Tell us what went wrong' } },
          {
            when: when('kind', 'compliment'),
            label: 'What went well?',
            errors: { missing: 'Tell us what went well' },
          },
        ],
        maxLength: 3000,
        errors: { missing: 'Tell us what you would like to say' },
      }),
    ),
    {
      ...pageFor(
        longText({
          key: 'remedy',
          label: 'What should we do to put it right?',
          short: 'To put it right',
          maxLength: 1000,
          errors: { missing: 'Tell us what we should do to put it right' },
        }),
      ),
      when: complaint,
    },
    {
      ...pageFor(
        yesNo({
          key: 'before',
          label: 'Have you told us about this before?',
          short: 'Told before',
          errors: { missing: 'Select whether you have told us before' },
        }),
      ),
      when: complaint,
    },
    namePage,
  ],
  example: {
    kind: 'complaint',
    service: 'Libraries',
    story: 'Nobody answered for three weeks.',
    remedy: 'Answer me.',
    before: 'yes',
    fullName: exampleName,
  },
  examples: {
    compliment: {
      kind: 'compliment',
      service: 'Roads',
      story: 'The hole was mended in a day.',
      fullName: exampleName,
    },
  },
})
