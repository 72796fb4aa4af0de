import { defineListing } from '../define.ts'

export const clinicalWaste = defineListing({
  slug: 'clinical-waste',
  title: 'Get medical waste collected',
  summary: 'Have needles, dressings and other medical waste taken from your home.',
  words: [
    'sharps box',
    'needles',
    'yellow bag',
    'insulin needles',
    'dialysis waste',
    'syringes',
    'medical waste',
    'incontinence pads',
    'clinical waste',
  ],
  topics: ['waste', 'care'],
  lifeEvents: ['disability'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'visit', text: 'Ask your GP, nurse or pharmacist' },
  ],
  cost: 'Usually free for waste from treatment at home.',
  time: 'Depends on your council.',
  lgsl: 859,
})
