import { personal } from './common/asks.ts'
import { anythingElse } from './common/last-pages.ts'
import { exampleName, namePage } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { danger, date, longText, option, radios, text, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const tradingStandardsComplaint = defineService({
  ...personal('trading-standards'),
  slug: 'trading-standards-complaint',
  work: 'contact',
  reach: 'We may have a question about what happened.',
  danger: 'person',
  title: 'Rogue trader or unfair business',
  summary: 'Tell Trading standards about a trader who cheats people, or sells fake or unsafe goods.',
  verb: 'report',
  words: [
    'trading standards',
    'rogue trader',
    'cowboy builder',
    'scam',
    'rip off',
    'ripped off',
    'counterfeit',
    'fake goods',
    'doorstep seller',
    'vapes to children',
    'underage sales',
    'dodgy trader',
    'consumer complaint',
    'selling at the door',
    'doorstep roof repairs',
    'builder took my money',
    'cold callers',
    'bogus workmen',
    'conned by',
    'scammed',
    'builder ripped me off',
    'builder did a runner',
    'roofer took money',
    'fake cigarettes',
    'cowboy builders',
    'sold me a dodgy',
    'illegal vapes',
    'knocking on doors selling',
  ],
  topics: ['business', 'community'],
  lifeEvents: ['business', 'older'],
  group: 'Business and consumers',
  lgsl: 787,
  before: [
    'For advice about getting your money back, call the Citizens Advice consumer helpline on 0808 223 1133.',
    'You can tell us without the trader finding out who you are.',
  ],
  pages: [
    pageFor(
      radios({
        key: 'what',
        label: 'What is it about?',
        options: [
          option('now', 'A trader is frightening somebody at their door now', {
            outcome: danger('Somebody may be robbed or hurt.', '999'),
          }),
          option('doorstep', 'Doorstep selling or building work'),
          option('fake', 'Fake or counterfeit goods'),
          option('unsafe', 'A product that is not safe'),
          option('underage', 'Alcohol, tobacco, vapes or knives sold to children'),
          option('misleading', 'Wrong prices, weights or claims'),
          option('animals', 'Farm animals that are badly kept'),
          option('scam', 'A scam by post, telephone, text or email'),
          option('other', 'Something else'),
        ],
        errors: { missing: 'Select what it is about' },
      }),
    ),
    {
      id: 'trader',
      title: 'The trader',
      questions: [
        text({
          key: 'trader',
          label: 'Name of the trader or business',
          optional: true,
          maxLength: 120,
          errors: { missing: 'Enter the name of the trader' },
        }),
        text({
          key: 'traderPlace',
          label: 'Where they are, or their website or phone number',
          short: 'Where they are',
          optional: true,
          maxLength: 200,
          errors: { missing: 'Enter where the trader is' },
        }),
      ],
    },
    pageFor(
      date({
        key: 'happened',
        label: 'When did it happen?',
        short: 'When',
        hint: 'If it is still going on, give the most recent day.',
        from: { years: -6 },
        to: 0,
        errors: {
          missing: 'Enter when it happened',
          invalid: 'Enter a real date in the last 6 years, like 27 3 2026',
        },
      }),
    ),
    pageFor(
      longText({
        key: 'story',
        label: 'What happened?',
        hint: 'Do not include bank details or passwords.',
        maxLength: 3000,
        errors: { missing: 'Tell us what happened' },
      }),
    ),
    {
      ...pageFor(
        radios({
          key: 'paid',
          label: 'Has money been paid?',
          options: [option('yes', 'Yes'), option('no', 'No'), option('unsure', 'I’m not sure')],
          errors: { missing: 'Select whether money has been paid' },
        }),
      ),
      when: when('what', ['doorstep', 'fake', 'misleading', 'scam', 'other']),
    },
    namePage,
    anythingElse(),
  ],
  example: {
    what: 'doorstep',
    trader: 'Sample Roofing',
    happened: exampleRecent(),
    story: 'They asked for cash for a roof that was sound.',
    paid: 'yes',
    fullName: exampleName,
  },
  examples: {
    underage: {
      what: 'underage',
      happened: exampleRecent(),
      story: 'Vapes were sold to pupils after school.',
      fullName: exampleName,
    },
  },
})

/** A day of last year, whenever the catalogue is read. */
function exampleRecent(): string {
  return `${new Date().getUTCFullYear() - 1}-11-05`
}
