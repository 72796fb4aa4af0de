import { council } from '#council'

/** The department of the council profile whose staff work in fostering and adoption. */
export const fosteringDepartment = council.roles.fostering
