import { defineListing } from '../define.ts'

export const buildingControl = defineListing({
  slug: 'building-control',
  title: 'Get building regulations approval',
  summary: 'Have building work checked for safety, or report a dangerous building.',
  words: [
    'building regs',
    'building inspector',
    'building control',
    'completion certificate',
    'structural work',
    'knock down wall',
    'regularisation',
    'dangerous wall',
    'new windows fensa',
  ],
  topics: ['homes', 'environment'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    {
      kind: 'phone',
      text: 'For a dangerous building, call your district or borough council. If it is closed, its recorded message says who to call',
    },
  ],
  cost: 'Depends on the work. Reporting danger is free.',
  time: 'Apply before work starts.',
  lgsl: 499,
})
