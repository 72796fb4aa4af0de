import { defineListing } from '../define.ts'

export const personalIndependencePayment = defineListing({
  slug: 'personal-independence-payment',
  title: 'Get Personal Independence Payment (PIP)',
  summary: 'Money for daily life and getting about, if a disability or illness makes them hard.',
  words: [
    'terminally ill benefit',
    'special rules',
    'sr1',
    'dying and cannot work',
    'pip',
    'dla',
    'disability living allowance',
    'disability benefit',
    'mobility allowance',
    'disability money',
    'pip form',
    'pip review',
    'motability',
    'pip claim',
  ],
  topics: ['money', 'care'],
  lifeEvents: ['disability', 'money-worries'],
  provider: {
    kind: 'national',
    name: 'Department for Work and Pensions',
    url: 'https://www.gov.uk/government/organisations/department-for-work-pensions',
  },
  ways: [
    { kind: 'online', text: 'Read how to apply on GOV.UK', url: 'https://www.gov.uk/pip' },
    { kind: 'post', text: 'Ask for a form by letter, as GOV.UK says' },
  ],
  cost: 'Free.',
  time: 'Several months. It is counted from the day you first applied.',
  lgsl: null,
  more: ['For a child under 16, apply for Disability Living Allowance.'],
})
