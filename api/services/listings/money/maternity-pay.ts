import { defineListing } from '../define.ts'

export const maternityPay = defineListing({
  slug: 'maternity-pay',
  title: 'Get maternity or paternity pay and leave',
  summary: 'Find out about time off and pay when you have a baby or adopt.',
  words: [
    'maternity leave',
    'paternity leave',
    'statutory maternity pay',
    'smp',
    'maternity allowance',
    'shared parental leave',
    'time off for baby',
    'mat leave',
  ],
  topics: ['money', 'children'],
  lifeEvents: ['baby'],
  provider: { kind: 'national', name: 'GOV.UK', url: 'https://www.gov.uk/' },
  ways: [
    { kind: 'online', text: 'Read about it on GOV.UK', url: 'https://www.gov.uk/maternity-pay-leave' },
    { kind: 'visit', text: 'Tell your employer' },
  ],
  cost: 'Free.',
  time: 'Tell your employer at least 15 weeks before the baby is due.',
  lgsl: null,
})
