import { defineListing } from '../define.ts'

export const councilHomeRepairs = defineListing({
  slug: 'council-home-repairs',
  title: 'Get a repair to a council home',
  summary: 'Report a repair if you rent your home from the council.',
  words: [
    'council house repair',
    'broken boiler',
    'no heating',
    'leak',
    'damp and mould',
    'mold',
    'blocked toilet',
    'council repairs',
    'plumber',
    'broken window',
    'council house boiler',
    'council house leak',
    'damp in council house',
    'report a repair',
    'housing repairs',
  ],
  topics: ['homes'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'phone', text: 'Call your landlord, day or night in an emergency' },
    { kind: 'online', text: 'Report it on the council’s website' },
  ],
  cost: 'Free, unless you or a guest broke it.',
  time: 'Depends on how urgent it is. The law sets times for damp, mould and other dangers.',
  lgsl: 141,
  more: ['If a housing association is your landlord, call it instead.'],
})
