import { defineListing } from '../define.ts'

export const abandonedVehicle = defineListing({
  slug: 'abandoned-vehicle',
  title: 'Report an abandoned vehicle',
  summary: 'Report a car, van or caravan that seems to have been left for good.',
  words: [
    'abandoned car',
    'dumped car',
    'untaxed car',
    'burnt out car',
    'car left',
    'old banger',
    'no tax',
    'car without wheels',
    'car been left',
    'car not moved for months',
    'car with no tax',
    'dumped van',
    'burnt out',
  ],
  topics: ['community', 'roads'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    {
      kind: 'online',
      text: 'Report an untaxed vehicle on GOV.UK',
      url: 'https://www.gov.uk/report-untaxed-vehicle',
    },
  ],
  cost: 'Free.',
  time: 'Depends on where it stands and whether its owner is known.',
  lgsl: 372,
})
