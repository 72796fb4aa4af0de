import { defineListing } from '../define.ts'

export const worriedAboutAChild = defineListing({
  slug: 'worried-about-a-child',
  title: 'Report a concern about a child',
  summary: 'Tell us if a child may be hurt, neglected or not safe. You need not be sure.',
  words: [
    'child abuse',
    'child protection',
    'report neglect',
    'social services',
    'first response',
    'child being hit',
    'safeguarding children',
    'nspcc',
    'child at risk',
    'mash',
    'beaten',
  ],
  topics: ['children', 'community'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'phone', text: 'If a child is in danger now, call the police', phone: '999' },
    { kind: 'phone', text: 'Call the council, day or night' },
    { kind: 'online', text: 'Report it on the council’s website' },
  ],
  cost: 'Free.',
  time: 'In danger, call 999. Otherwise a social worker decides within one working day what to do.',
  lgsl: 266,
  more: ['You need not give your name.'],
})
