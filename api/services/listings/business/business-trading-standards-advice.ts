import { defineListing } from '../define.ts'

export const businessTradingStandardsAdvice = defineListing({
  slug: 'business-trading-standards-advice',
  title: 'Get trading standards advice for your business',
  summary: 'Ask what the law says about labels, prices, weights, product safety and age limits.',
  words: [
    'business advice',
    'weights and measures',
    'product safety',
    'primary authority',
    'age restricted sales',
    'food labelling',
    'consumer law for traders',
    'pricing rules',
  ],
  topics: ['business'],
  lifeEvents: ['business'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask on the council’s website' },
    { kind: 'phone', text: 'Talk to {trading-standards}' },
  ],
  cost: 'Basic advice is usually free. There is a charge for longer work.',
  time: 'Depends on the question.',
  lgsl: 401,
})
