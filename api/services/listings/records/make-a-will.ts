import { defineListing } from '../define.ts'

export const makeAWill = defineListing({
  slug: 'make-a-will',
  title: 'Make a will',
  summary: 'Say who gets your money, home and things, and who looks after your children.',
  words: [
    'wills',
    'last will',
    'will writing',
    'solicitor will',
    'inheritance',
    'executor',
    'testament',
    'free wills month',
    'will',
    'writing a will',
    'where is the will kept',
  ],
  topics: ['records', 'money'],
  lifeEvents: ['older', 'marriage', 'baby'],
  provider: { kind: 'national', name: 'GOV.UK', url: 'https://www.gov.uk/' },
  ways: [
    { kind: 'online', text: 'Read how on GOV.UK', url: 'https://www.gov.uk/make-will' },
    { kind: 'visit', text: 'Ask a solicitor' },
  ],
  cost: 'Depends on who writes it.',
  time: 'Depends on who writes it. Two witnesses must see you sign.',
  lgsl: null,
  more: ['Getting married usually cancels an earlier will. Make a new one.'],
})
