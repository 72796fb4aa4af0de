import { defineListing } from '../define.ts'

export const schoolExclusion = defineListing({
  slug: 'school-exclusion',
  title: 'Get help when a child is excluded from school',
  summary:
    'Know what happens when a school suspends or permanently excludes your child, and how to challenge it.',
  words: [
    'expelled',
    'suspended from school',
    'kicked out of school',
    'permanent exclusion',
    'suspension',
    'pupil referral unit',
    'pru',
    'excluded',
    'head teacher kicked out',
    'sent home from school',
    'suspended',
    'thrown out of school',
    'excluded for fighting',
    'not allowed back to school',
  ],
  topics: ['schools'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'visit', text: 'Write to the governors of the school, as its letter says' },
    { kind: 'phone', text: 'Talk to the council’s education officers' },
  ],
  cost: 'Free.',
  time: 'The council must arrange education from the sixth school day of a permanent exclusion.',
  lgsl: 34,
})
