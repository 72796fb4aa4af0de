import { answerWithoutPeriod, departmentAnswers } from './common/commitments.ts'
import { anythingElse } from './common/last-pages.ts'
import { exampleLocation } from './common/road.ts'
import { pageFor } from './define/pages.ts'
import { handover, location, option, radios } from './define/questions.ts'
import { defineService } from './define/service.ts'

const households = handover(
  'district',
  'Your district or borough council collects bins from homes and shops.',
)

export const missedBin = defineService({
  slug: 'missed-bin',
  work: 'task',
  title: 'Missed bin collection',
  summary:
    'A bin that was not emptied. District councils empty bins at homes: we show you which council is yours.',
  verb: 'report',
  words: [
    'bin not emptied',
    'bins not collected',
    'rubbish not collected',
    'recycling not collected',
    'missed collection',
    'bin men',
    'binmen',
    'wheelie bin',
    'garden waste not collected',
    'rubbish not picked up',
    'bin not picked up',
    'rubbish not taken',
    'bin men missed us',
    'missed our bin',
    'bins left',
    'bins not been done',
    'havent emptied my bin',
    'bin lorry didnt come',
    'no one collected',
    'bin still full',
    'forgot my bin',
    'didnt take my recycling',
    'bin lorry missed our street',
    'took next doors and left ours',
    'left our bin',
    'missed my bin',
    'bin left behind',
  ],
  topics: ['waste'],
  role: 'customer-relations',
  group: 'Waste',
  lgsl: 524,
  sensitive: false,
  nearbyMetres: null,
  commitment: answerWithoutPeriod,
  next: departmentAnswers,
  before: [
    'You need to know where the bin is. It is best to wait until the day after the collection was due.',
  ],
  pages: [
    pageFor(
      location({
        key: 'location',
        label: 'Where is the bin?',
        short: 'Where',
        hint: 'Search for the postcode or street, use your location, or move the pin on the map.',
        errors: {
          missing: 'Show us where the bin is: search for the place or put the pin on the map',
          invalid: 'Choose a place in this area',
        },
      }),
    ),
    pageFor(
      radios({
        key: 'whose',
        label: 'Whose bin is it?',
        options: [
          option('home', 'A bin at a home', {
            hint: 'Rubbish, recycling, food or garden waste',
            outcome: households,
          }),
          option('shop', 'A bin at a shop or business', { outcome: households }),
          option('street', 'A litter bin in a street or park', { outcome: households }),
          option('county', 'A bin at a county library, country park, office or recycling site'),
        ],
        errors: { missing: 'Select whose bin it is' },
      }),
    ),
    anythingElse('about the bin'),
  ],
  example: { location: exampleLocation, whose: 'county', details: 'It overflows beside the main door.' },
})
