import { referenceLike } from '#contract/core/reference.ts'
import { departmentOf } from '#contract/council/department.ts'
import type { Role } from '#contract/council/roles.ts'
import { council } from './current.ts'

const referenceOf = (role: Role): string => referenceLike(departmentOf(council, council.roles[role]).prefix)

/** What references of this council look like: of a report, of an application for a school place, of a household that fosters. */
export const exampleReference = referenceOf('roads')
export const exampleApplication = referenceOf('school-admissions')
export const exampleHousehold = referenceOf('fostering')

const [landmark, town] = [council.address[0] ?? 'The town hall', council.examples.towns[0]]

/** A room where people meet, as staff would write it down. */
export const exampleRoom = `${landmark}, room 4`

/** What may be typed to find a place. */
export const examplePlaces = `${council.examples.postcode}, or High Street, ${town}`
