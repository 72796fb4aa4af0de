import { defineListing } from '../define.ts'

export const homeEnergyHelp = defineListing({
  slug: 'home-energy-help',
  title: 'Get help to keep your home warm',
  summary: 'Advice about heating bills, and grants for insulation and heating where there are any.',
  words: [
    'insulation',
    'loft insulation',
    'boiler grant',
    'free boiler',
    'heat pump',
    'cold house',
    'cant afford heating',
    'energy bills',
    'gas bill',
    'electric bill',
    'damp cold home',
    'fuel poverty',
  ],
  topics: ['homes', 'money', 'environment'],
  lifeEvents: ['money-worries', 'older', 'baby'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'See what help there is on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
    { kind: 'phone', text: 'If you cannot pay a bill or top up your meter, call your energy supplier' },
  ],
  cost: 'Advice is free. A grant depends on your income, your home and how it is heated.',
  time: 'Depends on the scheme. Work on a home often takes months to arrange.',
  lgsl: 880,
})
