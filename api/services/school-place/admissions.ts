import { council } from '#council'
/** The department and the service whose requests are applications for a school place: by it a council has its own name for it. */

export const admissions = { department: council.roles['school-admissions'], service: 'school-place' } as const
