import { defineListing } from '../define.ts'

export const temporaryEventNotice = defineListing({
  slug: 'temporary-event-notice',
  title: 'Get permission for a one-off event with alcohol or music',
  summary: 'Give notice of an event with no more than 499 people.',
  words: [
    'ten',
    'temporary event',
    'bar at school fete',
    'one day alcohol licence',
    'village hall bar',
    'charity event bar',
    'prom',
    'festival licence',
  ],
  topics: ['business', 'community'],
  lifeEvents: ['business'],
  provider: { kind: 'district' },
  ways: [{ kind: 'online', text: 'Apply on the council’s website' }],
  cost: 'A fee set nationally.',
  time: 'At least 10 clear working days before. A late notice needs 5, and any objection then stops the event.',
  lgsl: 1071,
})
