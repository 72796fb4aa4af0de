import { defineListing } from '../define.ts'

export const bulkyWaste = defineListing({
  slug: 'bulky-waste',
  title: 'Get large items collected',
  summary: 'Have an old sofa, bed, fridge or washing machine taken away.',
  words: [
    'sofa removal',
    'old fridge',
    'mattress',
    'settee',
    'furniture collection',
    'washing machine',
    'bulky rubbish',
    'big rubbish',
    'get rid of bed',
    'freezer',
    'white goods',
  ],
  topics: ['waste', 'homes'],
  lifeEvents: ['moving', 'death'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Book on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Depends on your council and on the number of things.',
  time: 'Depends on your council: it names a day when you book.',
  lgsl: 528,
  more: [
    'A charity may take good furniture for nothing. A recycling and household waste site takes it free if you bring it.',
  ],
})
