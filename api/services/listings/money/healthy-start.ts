import { defineListing } from '../define.ts'

export const healthyStart = defineListing({
  slug: 'healthy-start',
  title: 'Get Healthy Start money for food and milk',
  summary:
    'A card for milk, fruit and vegetables if you are pregnant or have a young child and a low income.',
  words: [
    'milk vouchers',
    'healthy start card',
    'baby vitamins',
    'milk tokens',
    'formula help',
    'baby milk vouchers',
    'free vitamins',
  ],
  topics: ['money', 'children'],
  lifeEvents: ['baby', 'money-worries'],
  provider: { kind: 'national', name: 'NHS', url: 'https://www.nhs.uk/' },
  ways: [
    {
      kind: 'online',
      text: 'Apply on the Healthy Start website',
      url: 'https://www.healthystart.nhs.uk/how-to-apply/',
    },
  ],
  cost: 'Free.',
  time: 'Depends on your application. You can apply from the tenth week of pregnancy.',
  lgsl: null,
})
