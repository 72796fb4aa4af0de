import { defineListing } from '../define.ts'

export const parkingPermit = defineListing({
  slug: 'parking-permit',
  title: 'Get a residents’ parking permit',
  summary: 'Park on your street where only people with permits may, and get permits for visitors.',
  words: [
    'resident permit',
    'visitor parking permit',
    'street parking permit',
    'parking outside my house',
    'carer parking permit',
    'permit holders only',
    'renew parking permit',
    'visitor scratch cards',
    'permit to park',
    'park outside my own house',
    'visitor permits',
    'new permit',
    'permit for my street',
  ],
  topics: ['parking'],
  lifeEvents: ['moving', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Apply on the council’s website' },
    { kind: 'phone', text: 'Ask the parking team' },
  ],
  cost: 'Depends on the zone and the number of cars.',
  time: 'Ask the parking team. You need proof of address and of your car.',
  lgsl: 474,
})
