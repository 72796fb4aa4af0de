import type { Told } from '../told.ts'

/** What a council says besides the run, without any calendar. */
export const told: Told = {
  run: 'a'.repeat(64),
  day: '2027-04-16',
  answerBy: '2027-04-30',
  listUntil: () => '2027-12-31',
  appealBy: () => ({ kind: 'about', schoolDays: 20, from: '2027-04-16' }),
  appealTo: () => ({ text: 'School appeals', url: 'https://example.org/appeals' }),
  elsewhere: (school) => ({ name: school, council: 'Another council' }),
  heldBack: new Set(),
  check: () => null,
}
