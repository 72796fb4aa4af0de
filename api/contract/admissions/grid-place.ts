import * as z from 'zod/mini'

/** Id of a school, of a policy, of a catchment area: part of addresses and keys, and never changes. */
export const SchoolId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80))

/**
 * A place on the British National Grid (EPSG:27700) in metres, as its source gives it: never by way of WGS84, which
 * moves places by metres, and with them the last child who gets a place.
 */
export const GridPlace = z.strictObject({
  easting: z.number().check(z.gte(0), z.lt(700_000)),
  northing: z.number().check(z.gte(0), z.lt(1_300_000)),
})
export type GridPlace = z.infer<typeof GridPlace>

const Ring = z.array(z.tuple([z.number(), z.number()])).check(z.minLength(4))

/** Polygons of rings of `[easting, northing]` in metres; the first ring of each is its outside, the others are holes. */
export const CatchmentArea = z.strictObject({
  id: SchoolId,
  name: z.string(),
  polygons: z.array(z.array(Ring).check(z.minLength(1))).check(z.minLength(1)),
})
export type CatchmentArea = z.infer<typeof CatchmentArea>
