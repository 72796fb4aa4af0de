import { defineListing } from '../define.ts'

export const sightOrHearingLoss = defineListing({
  slug: 'sight-or-hearing-loss',
  title: 'Get help with sight or hearing loss',
  summary: 'Register as blind or partially sighted, and get help to live with loss of sight or hearing.',
  words: [
    'blind',
    'deaf',
    'partially sighted',
    'going blind',
    'hard of hearing',
    'visually impaired',
    'register blind',
    'deafblind',
    'white cane',
    'flashing doorbell',
    'sensory team',
    'macular',
  ],
  topics: ['care'],
  lifeEvents: ['disability', 'older', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Ask for help from adult social care on this site' },
    { kind: 'phone', text: 'Talk to adult social care' },
    { kind: 'visit', text: 'Ask an eye doctor at the hospital for a certificate of vision impairment' },
  ],
  cost: 'Registering and advice are free. The council tells you first if there is a charge for anything else.',
  time: 'Depends on how urgent it is. With a certificate, the council gets in touch with you.',
  lgsl: 204,
  more: ['Hearing aids come from the NHS: ask your GP.'],
})
