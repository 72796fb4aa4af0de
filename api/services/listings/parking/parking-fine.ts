import { defineListing } from '../define.ts'

export const parkingFine = defineListing({
  slug: 'parking-fine',
  title: 'Pay or challenge a parking fine',
  summary: 'Pay or question a penalty charge notice for parking on a street.',
  words: [
    'parking ticket',
    'pcn',
    'penalty charge notice',
    'traffic warden',
    'appeal parking ticket',
    'parking fine appeal',
    'parking offence',
    'yellow lines ticket',
    'got a ticket',
    'ticket in car park',
    'ticket not fair',
    'parking charge',
    'fined for parking',
    'got a pcn',
  ],
  topics: ['parking', 'roads'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Pay or challenge it as the notice says' },
    { kind: 'post', text: 'Write to the address on the notice' },
  ],
  cost: 'The notice says how much. It is usually half if you pay within 14 days.',
  time: 'If you challenge it within 14 days, the lower price usually stays open until you have an answer.',
  lgsl: 471,
  more: [
    'For a ticket in a council car park, the district on the notice decides. For one on private land, write to the company.',
    'When the council has refused, an independent tribunal can decide.',
  ],
})
