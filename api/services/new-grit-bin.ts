import { answerWithoutPeriod, departmentAnswers } from './common/commitments.ts'
import { exampleName, namePage } from './common/person.ts'
import { anythingElsePage, exampleLocation, photosPage, whereIs } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { checkboxes, noneOfThese, option, yesNo } from './define/questions.ts'
import { defineService } from './define/service.ts'

export const newGritBin = defineService({
  slug: 'new-grit-bin',
  work: 'answer',
  danger: 'road',
  title: 'New grit bin',
  summary: 'Ask for a bin of grit at a place that gets icy.',
  verb: 'ask',
  words: [
    'new salt bin',
    'more grit bins',
    'extra grit bin',
    'icy hill',
    'gritting my road',
    'salt our road',
    'snow on my street',
    'salt box on our street',
    'want a grit bin',
    'get a grit bin',
    'put a grit bin on our road',
    'request salt bin',
    'salt box',
    'can we have a salt bin',
  ],
  topics: ['roads'],
  role: 'roads',
  group: 'Safer roads',
  lgsl: null,
  sensitive: false,
  nearbyMetres: null,
  contact: 'required',
  takes: 'about 2 minutes',
  commitment: answerWithoutPeriod,
  next: departmentAnswers,
  before: ['For a bin that is empty or damaged, report it instead.'],
  pages: [
    ...whereIs('Where do you want the grit bin?', 'you want the grit bin'),
    pageFor(
      checkboxes({
        key: 'why',
        label: 'What makes it dangerous when it freezes?',
        short: 'Why there',
        hint: 'Select all that apply.',
        options: [
          option('hill', 'A steep hill'),
          option('bend', 'A sharp bend or junction'),
          option('footway', 'Many people walk there'),
          option('school', 'A school, surgery or care home'),
          option('water', 'Water runs over the road'),
          noneOfThese(),
        ],
        errors: {
          missing: 'Select what makes it dangerous, or “None of these”',
          invalid: 'Select what makes it dangerous, or “None of these” alone',
        },
      }),
    ),
    pageFor(
      yesNo({
        key: 'help',
        label: 'Would you or a neighbour spread the grit?',
        short: 'Help with spreading',
        errors: { missing: 'Select whether somebody would spread the grit' },
      }),
    ),
    photosPage,
    namePage,
    anythingElsePage,
  ],
  example: {
    location: exampleLocation,
    trunkRoad: 'none',
    why: ['hill'],
    help: 'yes',
    fullName: exampleName,
  },
})
