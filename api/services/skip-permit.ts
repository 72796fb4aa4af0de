import { answerWithoutPeriod, departmentAnswers } from './common/commitments.ts'
import { anythingElse, declarationPage } from './common/last-pages.ts'
import { addressPage, exampleAddress, exampleName, namePage } from './common/person.ts'
import { exampleLocation, whereIs } from './common/road.ts'
import { exampleDay } from './define/example-day.ts'
import { pageFor } from './define/pages.ts'
import { date, option, radios, text, when, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

const business = when('asWhat', 'company')

export const skipPermit = defineService({
  slug: 'skip-permit',
  work: 'application',
  title: 'Skip permit',
  summary:
    'Permission to put a skip on a road, pavement or verge. You do not need one for a skip on a drive.',
  verb: 'apply',
  words: [
    'skip',
    'skip licence',
    'skip license',
    'skip hire',
    'skip on road',
    'builders skip',
    'rubbish skip',
    'container on road',
    'skip outside my house',
    'need a skip',
    'put a skip outside',
    'skip in the street',
  ],
  topics: ['roads', 'business'],
  lifeEvents: ['moving', 'business'],
  role: 'roads',
  group: 'Permission to use the road',
  lgsl: 521,
  sensitive: false,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 5 minutes',
  cost: 'The council sets a charge. We tell you what it is before we give the permit.',
  commitment: answerWithoutPeriod,
  next: [...departmentAnswers.slice(0, 2), 'The skip may stand on the road only once you have the permit.'],
  before: [
    'The company that hires out the skip usually applies. Ask them first, so that it is not paid for twice.',
  ],
  pages: [
    ...whereIs('Where will the skip be?', 'the skip will be'),
    pageFor(
      radios({
        key: 'stands',
        label: 'What will the skip stand on?',
        options: [
          option('road', 'The road'),
          option('pavement', 'The pavement'),
          option('verge', 'The grass verge'),
        ],
        errors: { missing: 'Select what the skip will stand on' },
      }),
    ),
    {
      id: 'days',
      title: 'When will the skip be there?',
      questions: [
        date({
          key: 'firstDay',
          label: 'First day',
          from: 1,
          to: 180,
          errors: {
            missing: 'Enter the first day',
            invalid: 'Enter a first day from tomorrow to six months from now',
          },
        }),
        date({
          key: 'lastDay',
          label: 'Last day',
          from: 1,
          to: 365,
          notBefore: 'firstDay',
          errors: {
            missing: 'Enter the last day',
            invalid: 'Enter a last day that is on or after the first, within a year',
          },
        }),
      ],
    },
    pageFor(
      yesNo({
        key: 'bay',
        label: 'Will it take up a marked parking place, or stand near a junction or crossing?',
        short: 'Parking place, junction or crossing',
        errors: {
          missing: 'Select yes if it takes up a parking place or stands near a junction or crossing',
        },
      }),
    ),
    pageFor(
      radios({
        key: 'asWhat',
        label: 'Which of these are you?',
        options: [
          option('company', 'The company that hires out the skip'),
          option('hirer', 'The person who hires it'),
        ],
        errors: { missing: 'Select which of these you are' },
      }),
    ),
    {
      id: 'company',
      title: 'The company',
      when: business,
      questions: [
        text({
          key: 'companyName',
          label: 'Name of the company',
          reuse: 'company',
          autocomplete: 'organization',
          maxLength: 100,
          errors: { missing: 'Enter the name of the company' },
        }),
        text({
          key: 'insurer',
          label: 'Who insures you against harm to the public?',
          short: 'Public liability insurer',
          maxLength: 100,
          errors: { missing: 'Enter the name of your insurer' },
        }),
      ],
    },
    {
      id: 'hire',
      when: when('asWhat', 'hirer'),
      questions: [
        text({
          key: 'hireCompany',
          label: 'Which company brings the skip?',
          short: 'Skip company',
          maxLength: 100,
          errors: { missing: 'Enter the name of the company that brings the skip' },
        }),
      ],
    },
    namePage,
    addressPage,
    anythingElse('about the skip'),
    declarationPage([
      'The skip will carry its owner’s name and telephone number.',
      'It will have reflective markings, and lamps at night.',
      'It will not stand on the road before I have the permit, nor after it ends.',
    ]),
  ],
  example: {
    location: exampleLocation,
    trunkRoad: 'none',
    stands: 'road',
    firstDay: exampleDay(14),
    lastDay: exampleDay(21),
    bay: 'no',
    asWhat: 'hirer',
    hireCompany: 'Sample Skips',
    fullName: exampleName,
    address: exampleAddress,
    declaration: 'agreed',
  },
  examples: {
    company: {
      location: exampleLocation,
      trunkRoad: 'none',
      stands: 'verge',
      firstDay: exampleDay(14),
      lastDay: exampleDay(14),
      bay: 'yes',
      asWhat: 'company',
      companyName: 'Sample Skips',
      insurer: 'Sample Insurance',
      fullName: exampleName,
      address: exampleAddress,
      details: 'The lorry comes at 8am.',
      declaration: 'agreed',
    },
  },
})
