import { defineListing } from '../define.ts'

export const noise = defineListing({
  slug: 'noise',
  title: 'Complain about noise',
  summary: 'Complain about loud music, alarms, barking, building work or a noisy business.',
  words: [
    'noisy neighbours',
    'loud music',
    'neighbours',
    'barking dog',
    'party next door',
    'noise nuisance',
    'building noise',
    'noise complaint',
    'house alarm',
    'neighbors',
  ],
  topics: ['environment', 'community'],
  provider: { kind: 'district' },
  ways: [
    { kind: 'online', text: 'Complain on the council’s website' },
    { kind: 'phone', text: 'Call your district or borough council' },
  ],
  cost: 'Free.',
  time: 'Depends on the noise. You usually keep a diary of it first.',
  lgsl: 412,
  more: ['It often helps to talk to the neighbour first, if you feel safe.'],
})
