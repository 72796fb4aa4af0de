import { defineListing } from '../define.ts'

export const freeChildcareHours = defineListing({
  slug: 'free-childcare-hours',
  title: 'Get funded childcare hours',
  summary: 'Get childcare hours that the government pays for, for a child under school age.',
  words: [
    '15 hours',
    '30 hours',
    'funded childcare',
    'free nursery',
    'nursery funding',
    'childcare code',
    'early years funding',
    '2 year old funding',
    'two year old offer',
    'preschool funding',
    'free childcare',
    'help with nursery fees',
    '2 year old nursery',
  ],
  topics: ['children', 'money'],
  lifeEvents: ['baby', 'money-worries'],
  provider: { kind: 'county' },
  ways: [
    {
      kind: 'online',
      text: 'If you work, apply on GOV.UK',
      url: 'https://www.gov.uk/free-childcare-if-working',
    },
    { kind: 'online', text: 'If you get benefits, apply on the council’s website' },
    { kind: 'visit', text: 'For a child of 3 or 4, ask the nursery or childminder' },
  ],
  cost: 'Free. You may have to pay for meals, nappies and extra hours.',
  time: 'Hours start in the term after your child is old enough. If you work, apply in the term before.',
  lgsl: 1741,
})
