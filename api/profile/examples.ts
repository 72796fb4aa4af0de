import { referenceLike } from '#contract/core/reference.ts'
import { council } from './current.ts'

const roads = council.departments.find(({ id }) => id === council.roles.roads)

/** What a reference of this council looks like. */
export const exampleReference = referenceLike(roads?.prefix ?? 'AB')

const [landmark, town] = [council.address[0] ?? 'The town hall', council.examples.towns[0]]

/** A room where people meet, as staff would write it down. */
export const exampleRoom = `${landmark}, room 4`

/** What may be typed to find a place. */
export const examplePlaces = `${council.examples.postcode}, or High Street, ${town}`
