import { defineListing } from '../define.ts'

export const streetNaming = defineListing({
  slug: 'street-naming',
  title: 'Name a street or number a house',
  summary: 'Get an official address for a new or changed home, or change a house’s name.',
  words: [
    'house name',
    'house number',
    'new address',
    'change house name',
    'address not recognised',
    'new build postcode',
    'street sign name',
    'street nameplate',
  ],
  topics: ['homes', 'environment'],
  lifeEvents: ['moving'],
  provider: { kind: 'district' },
  ways: [{ kind: 'online', text: 'Apply on the council’s website' }],
  cost: 'The council sets a charge.',
  time: 'Depends on your council. Royal Mail gives the postcode afterwards.',
  lgsl: 513,
})
