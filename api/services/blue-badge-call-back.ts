import { phoneWords } from '#contract/core/phone-number.ts'
import { personal } from './common/asks.ts'
import { exampleName, namePage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { option, radios, text } from './define/questions.ts'
import { defineService } from './define/service.ts'

/** For whoever cannot use the form or wait on the phone. It asks nothing about health: the team hears that itself. */
export const blueBadgeCallBack = defineService({
  ...personal('blue-badges'),
  slug: 'blue-badge-call-back',
  work: 'call',
  title: 'Ask for a call about a Blue Badge',
  summary: 'If somebody has a terminal illness, or you cannot use the online form.',
  verb: 'ask',
  words: [
    'terminally ill',
    'terminal illness',
    'dying',
    'end of life',
    'cancer',
    'blue badge call back',
    'blue badge phone call',
    'speak to someone about a blue badge',
    'blue badge terminal illness',
    'blue badge terminally ill',
    'blue badge end of life',
    'blue badge dying',
    'urgent blue badge',
    'sr1',
    'sr1 form',
    'cant fill in blue badge form',
    'help with blue badge form',
  ],
  topics: ['parking', 'care'],
  group: 'Passes',
  lgsl: null,
  contact: 'optional',
  takes: 'about a minute',
  // Shire’s own promise, the same as for a decision about a terminal illness. Agree it with the team before going live.
  commitment: {
    text: 'We will call you by the end of the next working day.',
    within: { amount: 1, unit: 'working days', calendar: 'england' },
    source: 'Our own promise',
  },
  next: [
    'Your request goes straight to {department}.',
    'We will call you on the number that you give.',
    'We will take your details over the phone, so there is no form to fill in.',
  ],
  before: [
    'You do not need to tell us anything about an illness here. You can do that when we call.',
    'Somebody else can ask for you.',
  ],
  doneAs: 'Called',
  nextStep: 'calls you',
  first: { when: { question: 'about', is: 'terminalIllness' }, words: 'Terminal illness: call first' },
  pages: [
    pageFor(
      radios({
        key: 'about',
        label: 'What is the call about?',
        options: [
          option('terminalIllness', 'Somebody has a terminal illness', {
            hint: 'We deal with these calls first.',
          }),
          option('form', 'Help to apply, because you cannot use the online form'),
          option('application', 'An application that you have sent'),
          option('other', 'Something else about a Blue Badge'),
        ],
        errors: { missing: 'Select what the call is about' },
      }),
    ),
    namePage,
    pageFor(
      text({
        key: 'phone',
        label: 'Which number should we call?',
        short: 'Phone number',
        format: 'phone',
        maxLength: 30,
        width: 20,
        autocomplete: 'tel',
        reuse: 'phone',
        errors: {
          missing: 'Enter a phone number',
          invalid: phoneWords,
        },
      }),
    ),
    pageFor(
      radios({
        key: 'time',
        label: 'When is a good time to call?',
        short: 'Good time to call',
        options: [
          option('any', 'Any time in office hours'),
          option('morning', 'In the morning'),
          option('afternoon', 'In the afternoon'),
        ],
        errors: { missing: 'Select when we should call' },
      }),
    ),
  ],
  example: { about: 'terminalIllness', fullName: exampleName, phone: '07700 900982', time: 'any' },
})
