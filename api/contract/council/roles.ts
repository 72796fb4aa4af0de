/**
 * What a council does, by what it is and not by who does it. A service and an event of life name one of these, and the
 * profile says which department has it.
 */
export const roles = [
  'roads',
  'blue-badges',
  'school-admissions',
  'school-support',
  'libraries',
  'registration',
  'adult-social-care',
  'trading-standards',
  'passenger-transport',
  'customer-relations',
  'communities',
  'fostering',
] as const
export type Role = (typeof roles)[number]
