/** What most people come for, in the order of the home page; each is a service or a listing. */
export const popularSlugs = [
  'pothole',
  'blue-badge',
  'missed-bin',
  'street-light',
  'school-transport',
  'adult-social-care',
  'bus-pass',
  'register-death',
  'library-membership',
] as const
