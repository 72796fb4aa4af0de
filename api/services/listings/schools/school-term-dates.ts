import { defineListing } from '../define.ts'

export const schoolTermDates = defineListing({
  slug: 'school-term-dates',
  title: 'Check school term dates',
  summary: 'See when schools open and close, and when the holidays are.',
  words: [
    'school holidays',
    'half term',
    'inset day',
    'bank holiday school',
    'summer holidays',
    'when do schools go back',
    'break up',
    'teacher training day',
  ],
  topics: ['schools'],
  lifeEvents: ['school'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Look on the council’s website' },
    { kind: 'visit', text: 'Ask the school, which may have dates of its own' },
  ],
  cost: 'Free.',
  time: 'You can look at any time.',
  lgsl: 36,
  more: ['Academies and church schools can set other dates. Ask the school before you book a holiday.'],
})
