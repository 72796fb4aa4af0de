import { answerWithoutPeriod } from './common/commitments.ts'
import { anythingElse } from './common/last-pages.ts'
import { exampleName, namePage } from './common/person.ts'
import { exampleLocation, whereIs } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { option, radios, text, when } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const schoolCrossingPatrol = defineService({
  slug: 'school-crossing-patrol',
  work: 'answer',
  title: 'School crossing patrol',
  summary: 'Ask for somebody to help children across a road, or tell us about a patrol.',
  verb: 'ask',
  words: [
    'lollipop lady',
    'lollipop man',
    'lollypop',
    'lolipop crossing',
    'lollipop crossing',
    'crossing patrol',
    'school crossing',
    'road crossing school',
    'lollypop man',
    'crossing lady',
    'no crossing lady',
  ],
  topics: ['roads', 'schools'],
  lifeEvents: ['school'],
  role: 'roads',
  group: 'Safer roads',
  lgsl: 573,
  sensitive: false,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 2 minutes',
  commitment: answerWithoutPeriod,
  next: [
    'It goes straight to {department}.',
    'We count traffic and children at the place where a new patrol is asked for.',
    'Your private page shows each step as it happens.',
  ],
  before: ['If a child is in danger now, call 999.'],
  pages: [
    pageFor(
      radios({
        key: 'about',
        label: 'What is it about?',
        options: [
          option('new', 'A place that needs a patrol'),
          option('missing', 'A patrol that was not there'),
          option('praise', 'Thanks or a concern about a patrol'),
          option('job', 'I would like to be a patrol'),
        ],
        errors: { missing: 'Select what it is about' },
      }),
    ),
    ...whereIs('Where is the crossing?', 'the crossing is'),
    {
      ...pageFor(
        text({
          key: 'school',
          label: 'Which school do the children go to?',
          short: 'School',
          maxLength: 100,
          errors: { missing: 'Enter the name of the school' },
        }),
      ),
      when: when('about', ['new', 'missing', 'praise']),
    },
    {
      ...pageFor(
        radios({
          key: 'times',
          label: 'When is it hard to cross?',
          options: [
            option('morning', 'On the way to school'),
            option('afternoon', 'On the way home'),
            option('both', 'Both'),
          ],
          errors: { missing: 'Select when it is hard to cross' },
        }),
      ),
      when: when('about', 'new'),
    },
    namePage,
    anythingElse('about the place'),
  ],
  example: {
    about: 'new',
    location: exampleLocation,
    trunkRoad: 'none',
    school: 'Sample Primary School',
    times: 'both',
    fullName: exampleName,
  },
  examples: { job: { about: 'job', location: exampleLocation, trunkRoad: 'none', fullName: exampleName } },
})
