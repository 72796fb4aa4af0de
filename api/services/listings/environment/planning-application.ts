import { defineListing } from '../define.ts'

export const planningApplication = defineListing({
  slug: 'planning-application',
  title: 'Apply for planning permission',
  summary:
    'Find out whether you need permission to build, extend or change the use of a building, and apply.',
  words: [
    'planning permision',
    'extension',
    'loft conversion',
    'conservatory',
    'build a house',
    'garage conversion',
    'permitted development',
    'change of use',
    'planning portal',
    'fence height',
    'planning permission',
    'do i need planning permission',
    'build a shed',
    'put up a fence',
    'extension permission',
    'loft permission',
    'conservatory permission',
    'apply for planning',
  ],
  topics: ['environment', 'homes'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    {
      kind: 'online',
      text: 'Apply on the Planning Portal',
      url: 'https://www.planningportal.co.uk/applications',
    },
    { kind: 'online', text: 'Ask for advice on the council’s website' },
  ],
  cost: 'A fee set nationally. It depends on what you plan.',
  time: '8 weeks for most plans and 13 for large ones, unless you agree to more.',
  lgsl: 485,
})
