import * as z from 'zod/mini'

const latLon = { lat: z.number(), lon: z.number() }

/** A town, village or hamlet; `in` is the larger place that it is part of. */
export const NamedPlace = z.object({ name: z.string(), in: z.optional(z.string()), ...latLon })
export type NamedPlace = z.infer<typeof NamedPlace>

/** A street with one point on it; `in` is its town or village. */
export const Street = z.object({ name: z.string(), in: z.string(), ...latLon })
export type Street = z.infer<typeof Street>

export const Places = z.array(NamedPlace)
export const Streets = z.array(Street)

const Middle = z.tuple([z.number(), z.number()])

/**
 * Postcodes of one outward code (LE11), by inward code: `{"1AA": [lat, lon, code]}`. `code` is that of the district,
 * or of the one council there is, in the council profile; missing where no file has told it.
 */
export const Postcodes = z.record(
  z.string(),
  z.union([z.tuple([z.number(), z.number(), z.string()]), Middle]),
)
export type Postcodes = z.infer<typeof Postcodes>

/** The middle of each outward code that there is a file for: `{"LE11": [lat, lon]}`. */
export const Outwards = z.record(z.string(), Middle)
export type Outwards = z.infer<typeof Outwards>

/** A school as the register of schools has it; `phase` in its words, `postcode` as it is written. */
export const School = z.object({
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  town: z.string(),
  postcode: z.string(),
  lat: z.number(),
  lon: z.number(),
})
export type School = z.infer<typeof School>
export const Schools = z.array(School)
