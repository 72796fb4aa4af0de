import { defineListing } from '../define.ts'

export const breakFromCaring = defineListing({
  slug: 'break-from-caring',
  title: 'Take a break from caring',
  summary: 'Get somebody else to look after the person you care for while you rest.',
  words: [
    'respite care',
    'respite',
    'carers break',
    'short stay care home',
    'sitting service',
    'holiday for carers',
    'replacement care',
    'carers holiday',
  ],
  topics: ['care'],
  lifeEvents: ['caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask for a carer’s assessment on this site' },
    { kind: 'phone', text: 'Talk to adult social care' },
  ],
  cost: 'Depends on the income and savings of the person you care for.',
  time: 'Depends on what is free. Ask well before a holiday.',
  lgsl: 227,
})
