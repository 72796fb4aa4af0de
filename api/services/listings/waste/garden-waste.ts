import { defineListing } from '../define.ts'

export const gardenWaste = defineListing({
  slug: 'garden-waste',
  title: 'Get garden waste collected',
  summary: 'Sign up for a brown or green bin for grass, leaves and cuttings.',
  words: [
    'brown bin',
    'green bin',
    'grass cuttings',
    'garden bin',
    'hedge cuttings',
    'garden waste subscription',
    'leaves',
    'gardening bin',
    'pay for brown bin',
    'renew garden bin',
    'sign up for garden waste',
    'grass and hedge clippings',
    'cancel garden bin',
  ],
  topics: ['waste', 'homes'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Sign up on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Most councils charge for each year.',
  time: 'Depends on your council. Many stop over the winter.',
  lgsl: 530,
  more: ['You can also take garden waste to a recycling and household waste site.'],
})
