import { defineListing } from '../define.ts'

export const listedBuildings = defineListing({
  slug: 'listed-buildings',
  title: 'Ask to change a listed building',
  summary: 'Check whether a building is listed or in a conservation area, and get consent.',
  words: [
    'listed building consent',
    'grade 2 listed',
    'grade ii',
    'old building',
    'conservation area',
    'heritage building',
    'historic house',
    'thatched',
  ],
  topics: ['environment', 'homes'],
  provider: { kind: 'district' },
  ways: [
    {
      kind: 'online',
      text: 'Apply on the Planning Portal',
      url: 'https://www.planningportal.co.uk/applications',
    },
    { kind: 'phone', text: 'Ask the conservation officer' },
  ],
  cost: 'Applying is free.',
  time: '8 weeks for most applications.',
  lgsl: 514,
  more: ['Work on a listed building without consent is a crime.'],
})
