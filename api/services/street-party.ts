import { answerWithoutPeriod, departmentAnswers } from './common/commitments.ts'
import { anythingElse, declarationPage } from './common/last-pages.ts'
import { addressPage, exampleAddress, exampleName, namePage } from './common/person.ts'
import { exampleLocation, whereIs } from './common/road.ts'
import { exampleDay } from './define/example-day.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, date, noneOfThese, number, option, text, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const streetParty = defineService({
  slug: 'street-party',
  work: 'application',
  title: 'Street party',
  summary: 'Ask to close a street for a neighbours’ party.',
  verb: 'apply',
  words: [
    'street parties',
    'close the road',
    'road closure party',
    'neighbours party',
    'block party',
    'jubilee party',
    'coronation party',
    'big lunch',
    'play street',
    'close our street',
    'street party for',
    'neighbours street party',
  ],
  topics: ['roads', 'community'],
  role: 'roads',
  group: 'Permission to use the road',
  lgsl: 1580,
  sensitive: false,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 5 minutes',
  commitment: answerWithoutPeriod,
  next: departmentAnswers,
  before: [
    'Ask as early as you can: we have to check for other events and roadworks.',
    'It is for neighbours. An event for the public, or with alcohol for sale, needs more: ask your district council about licences.',
  ],
  pages: [
    ...whereIs('Where will the party be?', 'the party will be'),
    {
      id: 'day',
      title: 'When and which part of the street',
      questions: [
        date({
          key: 'day',
          label: 'Day of the party',
          from: 7,
          to: 365,
          errors: {
            missing: 'Enter the day of the party',
            invalid: 'Enter a day from a week from now to a year from now',
          },
        }),
        text({
          key: 'hours',
          label: 'During which hours will the street be closed?',
          short: 'Hours',
          hint: 'For example, 11am to 6pm',
          maxLength: 40,
          errors: { missing: 'Enter the hours during which the street will be closed' },
        }),
        text({
          key: 'stretch',
          label: 'Which part of the street will be closed?',
          short: 'Stretch',
          hint: 'For example, from number 2 to number 40',
          maxLength: 120,
          errors: { missing: 'Enter which part of the street will be closed' },
        }),
      ],
    },
    pageFor(
      number({
        key: 'people',
        label: 'About how many people will come?',
        short: 'People',
        min: 5,
        max: 1000,
        errors: {
          missing: 'Enter about how many people will come',
          invalid: 'Enter a number from 5 to 1,000',
        },
      }),
    ),
    pageFor(
      yesNo({
        key: 'asked',
        label: 'Have you asked everybody who lives or works in that part of the street?',
        short: 'Neighbours asked',
        errors: { missing: 'Select whether you have asked everybody' },
      }),
    ),
    pageFor(
      checkboxes({
        key: 'also',
        label: 'Will there be any of these?',
        short: 'Also',
        options: [
          option('bus', 'A bus route along it'),
          option('music', 'Loud music'),
          option('food', 'Food for sale'),
          option('inflatable', 'A bouncy castle'),
          noneOfThese(),
        ],
        errors: {
          missing: 'Select what there will be, or “None of these”',
          invalid: 'Select what there will be, or “None of these” alone',
        },
      }),
    ),
    namePage,
    addressPage,
    anythingElse('about the party'),
    declarationPage([
      'A lane of 3.7 metres stays free for fire engines and ambulances.',
      'Somebody looks after the barriers the whole time.',
    ]),
  ],
  example: {
    location: exampleLocation,
    trunkRoad: 'none',
    day: exampleDay(60),
    hours: '11am to 6pm',
    stretch: 'From number 2 to number 40',
    people: 60,
    asked: 'yes',
    also: ['none'],
    fullName: exampleName,
    address: exampleAddress,
    declaration: 'agreed',
  },
})
