import { defineListing } from '../define.ts'

export const councilTaxMoving = defineListing({
  slug: 'council-tax-moving',
  title: 'Tell the council that you are moving home',
  summary: 'Tell your district so that your council tax is right in the old and the new home.',
  words: [
    'change of address',
    'moved house',
    'moving out',
    'moving in',
    'council tax move',
    'new tenant',
    'new address',
    'register for council tax',
    'council tax account',
  ],
  topics: ['money', 'homes'],
  lifeEvents: ['moving', 'death'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Tell the council on its website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Tell the council as soon as you know the date.',
  lgsl: 58,
})
