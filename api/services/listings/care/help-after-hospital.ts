import { defineListing } from '../define.ts'

export const helpAfterHospital = defineListing({
  slug: 'help-after-hospital',
  title: 'Get help after a stay in hospital',
  summary: 'Short-term help at home to get back on your feet.',
  words: [
    'hospital discharge',
    'reablement',
    'intermediate care',
    'leaving hospital',
    'home from hospital',
    'rehab',
    'after an operation',
    'convalescence',
    'bed blocking',
  ],
  topics: ['care'],
  lifeEvents: ['older', 'disability', 'caring'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'visit', text: 'Ask the ward before you leave' },
    { kind: 'phone', text: 'Talk to adult social care' },
  ],
  cost: 'Help to regain what you could do before is free for up to 6 weeks.',
  time: 'Planned before you leave hospital.',
  lgsl: 833,
})
