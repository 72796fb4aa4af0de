import { defineListing } from '../define.ts'

export const homeCare = defineListing({
  slug: 'home-care',
  title: 'Get care in your own home',
  summary: 'Help with washing, dressing, meals and medicine at home.',
  words: [
    'carer at home',
    'home help',
    'carers coming in',
    'domiciliary care',
    'home carer',
    'dom care',
    'help with washing',
    'live in carer',
    'care package',
  ],
  topics: ['care'],
  lifeEvents: ['older', 'disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask for help from adult social care on this site' },
    { kind: 'phone', text: 'Talk to adult social care' },
  ],
  cost: 'Depends on your income and savings. The council works out what you pay.',
  time: 'Depends on how urgent it is: your needs are assessed first.',
  lgsl: 242,
})
