import { council } from '#council'
/** The department and the service whose requests are applications for a place during the school year. */

export const inYear = {
  department: council.roles['school-admissions'],
  service: 'in-year-school-place',
} as const
