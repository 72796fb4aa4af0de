import { defineListing } from '../define.ts'

export const changePublicPath = defineListing({
  slug: 'change-public-path',
  title: 'Ask to add, move or close a public path',
  summary: 'Ask the council to change the legal map of footpaths and bridleways.',
  words: [
    'divert footpath',
    'footpath diversion',
    'claim a path',
    'path order',
    'stopping up',
    'definitive map modification',
    'extinguish footpath',
    'move footpath',
    'dmmo',
  ],
  topics: ['roads', 'environment'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Talk to the rights of way team' },
  ],
  cost: 'Claiming a path is free. To have one moved you pay the council’s costs.',
  time: 'Often years: everybody may object, and an inspector may have to decide.',
  lgsl: null,
})
