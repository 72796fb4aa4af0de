import { defineListing } from '../define.ts'

export const gasEmergency = defineListing({
  slug: 'gas-emergency',
  title: 'Report a smell of gas or carbon monoxide',
  summary: 'Get help at once if you smell gas or a carbon monoxide alarm sounds.',
  words: [
    'gas leak',
    'smell gas',
    'gas engineer',
    'co alarm',
    'british gas emergency',
    'cadent',
    'gas pipe hit',
    'boiler fumes',
    'gas smell',
    'carbon monoxide alarm',
  ],
  topics: ['homes', 'community'],
  provider: {
    kind: 'national',
    name: 'National Gas Emergency Service',
    url: 'https://www.cadentgas.com/',
    phone: '0800 111 999',
  },
  ways: [{ kind: 'phone', text: 'Call the National Gas Emergency Service from outside, day or night' }],
  cost: 'Free.',
  time: 'At once. Open windows, turn off the gas at the meter and go outside.',
  lgsl: null,
  more: ['Don’t smoke, light a match, or turn anything electric on or off.'],
})
