import { defineListing } from '../define.ts'

export const claimRoadDamage = defineListing({
  slug: 'claim-road-damage',
  title: 'Claim for damage or injury on a road',
  summary: 'Ask the council to pay when its road or pavement hurt you or damaged your car.',
  words: [
    'pothole damage',
    'car damage claim',
    'tyre damage',
    'compensation',
    'tripped on pavement',
    'sue council',
    'insurance claim',
    'damaged wheel',
    'burst tyre',
  ],
  topics: ['roads', 'council'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Claim on the council’s website' },
    { kind: 'post', text: 'Write to the council’s insurance team' },
  ],
  cost: 'Free.',
  time: 'Depends on the claim. The council first finds out how it looked after the road.',
  lgsl: 558,
  more: [
    'The law lets the council refuse when it inspected and mended the road as it should. Keep photos and bills.',
    'On motorways and trunk roads claim from National Highways.',
  ],
})
