import { defineListing } from '../define.ts'

export const flyTipping = defineListing({
  slug: 'fly-tipping',
  title: 'Report fly-tipping',
  summary: 'Report rubbish dumped on a road, a verge or other public land.',
  words: [
    'flytipping',
    'fly tip',
    'dumped rubbish',
    'dumped mattress',
    'rubbish left',
    'illegal dumping',
    'rubbish in lane',
    'dumped tyres',
    'dumped sofa',
    'fly tippers',
  ],
  topics: ['waste', 'community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Report it on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free. Owners pay for clearing private land.',
  time: 'Depends on your council and on what it is.',
  lgsl: 587,
  more: ['Don’t touch it: it may be dangerous. Note a number plate if you see it happen.'],
})
