import { nameLimit } from '#contract/core/name.ts'
import { personal } from './common/asks.ts'
import { spoken, they } from './common/grammar.ts'
import { anythingElse } from './common/last-pages.ts'
import { exampleAddress, exampleName, namePage, postalAddress } from './common/person.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, danger, option, radios, text, when, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

const other = when('who', ['family', 'professional'])
const say = spoken({ when: other, person: they })

export const adultSocialCare = defineService({
  ...personal('adult-social-care'),
  slug: 'adult-social-care',
  work: 'contact',
  reach: 'We will get in touch to talk about what would help.',
  danger: 'person',
  title: 'Help from adult social care',
  summary:
    'Ask for help with daily life for yourself or another adult, and for an assessment of what you need.',
  verb: 'ask',
  words: [
    'needs help at home',
    'my mum needs help at home',
    'my dad needs help at home',
    'end of life care',
    'dying at home',
    'terminal illness',
    'terminally ill',
    'wheelchair',
    'social services',
    'social worker',
    'care needs assessment',
    'help at home',
    'carers at home',
    'home care',
    'old people',
    'dementia',
    'falls',
    'coping at home',
    'meals on wheels',
    'adult social services',
    'elderly parents',
    'mum cannot cope',
    'dad cannot cope',
    'help for mum',
    'help for dad',
    'dad has dementia',
    'mum has dementia',
    'help for elderly parents',
    'parent with dementia',
    'mum keeps falling',
    'dad keeps falling',
    'nan needs help',
    'grandad needs help',
    'cant manage on her own',
    'cant look after herself',
    'social care',
    'social services number',
    'assessment for mum',
    'getting help for my mum',
    'not coping at home',
    'struggling to cook and wash',
    'help for disabled adult',
    'learning disability support',
    'keeps forgetting things',
    'leaving the gas on',
    'wandering at night',
    'needs somebody to look in',
    'needs a carer',
    'dad has fallen',
    'mum has fallen',
    'nan has fallen',
    'grandad has fallen',
    'husband has fallen',
    'wife has fallen',
    'fallen out of bed',
    'fallen down the stairs',
    'keeps falling over',
  ],
  topics: ['care'],
  lifeEvents: ['caring', 'older', 'disability'],
  group: 'Care and support',
  lgsl: 209,
  before: [
    'If somebody is being harmed or neglected, tell us that first: the first question leads there.',
    'An assessment is free, whatever your income.',
  ],
  pages: [
    pageFor(
      radios({
        key: 'urgent',
        label: 'Is anyone in danger now?',
        short: 'Danger',
        options: [
          option('danger', 'Yes, somebody is in danger or needs medical help', {
            outcome: danger('Somebody may be hurt.', '999'),
          }),
          option('abuse', 'Somebody is being harmed, neglected or abused', {
            outcome: danger('We need to know now, day or night.', 'care'),
          }),
          option('no', 'No'),
        ],
        errors: { missing: 'Select whether anyone is in danger now' },
      }),
    ),
    pageFor(
      radios({
        key: 'who',
        label: 'Who needs help?',
        options: [
          option('me', 'I do'),
          option('family', 'A relative, friend or neighbour'),
          option('professional', 'Somebody I work with'),
        ],
        errors: { missing: 'Select who needs help' },
      }),
    ),
    {
      id: 'consent',
      when: other,
      title: 'The person who needs help',
      questions: [
        text({
          key: 'personName',
          label: 'Their full name',
          format: 'name',
          maxLength: nameLimit,
          errors: {
            missing: 'Enter their full name',
            invalid: 'Enter their name on one line. Try typing it instead of pasting it',
          },
        }),
        yesNo({
          key: 'knows',
          label: 'Do they know that you are asking for help?',
          errors: { missing: 'Select whether they know that you are asking for help' },
        }),
      ],
    },
    pageFor(
      checkboxes({
        key: 'needs',
        ...say(({ object }) => ({
          label: `What is hard for ${object} to do without help?`,
          short: 'What is hard',
          hint: 'Select all that apply.',
          errors: { missing: `Select what is hard for ${object} to do without help` },
        })),
        options: [
          option('washing', 'Washing, dressing or using the toilet'),
          option('eating', 'Cooking, eating and drinking'),
          option('moving', 'Moving around at home, or falls'),
          option('out', 'Going out, seeing people'),
          option('home', 'Keeping the home clean and safe'),
          option('memory', 'Remembering things, or feeling low or confused'),
          option('caring', 'Looking after a child or another person'),
          option('other', 'Something else'),
        ],
      }),
    ),
    pageFor(
      radios({
        key: 'now',
        label: 'Who helps now?',
        options: [
          option('nobody', 'Nobody'),
          option('family', 'Family or friends'),
          option('paid', 'Paid carers'),
          option('both', 'Both'),
        ],
        errors: { missing: 'Select who helps now' },
      }),
    ),
    namePage,
    pageFor(postalAddress(say, { reuse: 'address' })),
    anythingElse('about daily life'),
  ],
  onBehalfOf: [{ when: other, kind: 'person', name: 'personName', address: 'address' }],
  example: {
    urgent: 'no',
    who: 'me',
    needs: ['moving', 'home'],
    now: 'family',
    fullName: exampleName,
    address: exampleAddress,
  },
  examples: {
    relative: {
      urgent: 'no',
      who: 'family',
      personName: 'Pat Sample',
      knows: 'yes',
      needs: ['memory'],
      now: 'nobody',
      fullName: exampleName,
      address: exampleAddress,
    },
  },
})
