import { defineListing } from '../define.ts'

export const schoolAttendance = defineListing({
  slug: 'school-attendance',
  title: 'Get help with school attendance',
  summary: 'Get help when your child misses school, or ask about a fine for time off.',
  words: [
    'truancy',
    'bunking off',
    'skiving',
    'wagging',
    'school refuser',
    'wont go to school',
    'holiday fine',
    'term time holiday',
    'penalty notice school',
    'attendance fine',
  ],
  topics: ['schools', 'children'],
  provider: { kind: 'county' },
  ways: [
    { kind: 'visit', text: 'Talk to the school first' },
    { kind: 'phone', text: 'Call the council’s attendance team' },
    { kind: 'online', text: 'Read about fines on the council’s website' },
  ],
  cost: 'Help is free. Fines are set by law: the notice says how much, and that paying early costs less.',
  time: 'Depends on what your child needs.',
  lgsl: 35,
})
