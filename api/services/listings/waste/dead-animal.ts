import { defineListing } from '../define.ts'

export const deadAnimal = defineListing({
  slug: 'dead-animal',
  title: 'Report a dead animal',
  summary: 'Ask for a dead animal on a road or other public land to be taken away.',
  words: [
    'roadkill',
    'dead cat',
    'dead dog',
    'dead badger',
    'dead fox',
    'dead deer',
    'run over cat',
    'dead bird',
    'dead cat on road',
    'run over badger',
  ],
  topics: ['waste', 'roads'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free on public land.',
  time: 'Depends on your council. Danger on a road goes first.',
  lgsl: 576,
  more: ['Report several dead wild birds to the government, because of bird flu: see GOV.UK.'],
})
