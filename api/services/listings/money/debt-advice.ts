import { defineListing } from '../define.ts'

export const debtAdvice = defineListing({
  slug: 'debt-advice',
  title: 'Get free help with debt',
  summary: 'Talk to somebody who does not judge and does not sell anything.',
  words: [
    'in debt',
    'bailiffs',
    'loan shark',
    'credit card debt',
    'cant pay bills',
    'bankruptcy',
    'payday loan',
    'iva',
    'money worries',
    'payment plan',
    'bailiffs at the door',
    'cant pay my bills',
    'owe money',
  ],
  topics: ['money'],
  lifeEvents: ['money-worries'],
  provider: { kind: 'national', name: 'MoneyHelper', url: 'https://www.moneyhelper.org.uk/' },
  ways: [
    {
      kind: 'online',
      text: 'Find an adviser on the MoneyHelper website',
      url: 'https://www.moneyhelper.org.uk/en/money-troubles/dealing-with-debt/debt-advice-locator',
    },
    { kind: 'visit', text: 'Ask at Citizens Advice' },
  ],
  cost: 'Free.',
  time: 'Depends on the adviser. Say so if bailiffs are coming.',
  lgsl: null,
})
