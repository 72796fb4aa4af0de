import { defineListing } from '../define.ts'

export const smokeSmells = defineListing({
  slug: 'smoke-smells',
  title: 'Complain about smoke, smells or dust',
  summary: 'Complain about bonfires, chimneys, smells, dust or lights that disturb you.',
  words: [
    'bonfire',
    'smoky chimney',
    'burning rubbish',
    'bad smell',
    'stink',
    'smelly drains',
    'dust',
    'wood burner smoke',
    'light pollution',
    'fumes',
    'neighbour burning rubbish',
    'bonfires',
    'chimney smoke',
    'stinks of manure',
    'smell from factory',
    'wood burner next door',
  ],
  topics: ['environment'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Complain on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on what it is.',
  lgsl: 413,
})
