import { defineListing } from '../define.ts'

export const councilMeetings = defineListing({
  slug: 'council-meetings',
  title: 'See council meetings, agendas and decisions',
  summary: 'Read papers, watch a meeting, or ask a question at one.',
  words: [
    'council minutes',
    'cabinet meeting',
    'committee',
    'scrutiny',
    'agenda',
    'webcast',
    'council decisions',
    'public meeting',
    'ask a question at council',
  ],
  topics: ['council'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'online', text: 'Read or watch on the council’s website' },
    { kind: 'visit', text: 'Come to {address}: most meetings are public' },
  ],
  cost: 'Free.',
  time: 'Papers are published five clear working days before.',
  lgsl: 719,
})
