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

/** Postcodes of one outward code (LE11), by inward code: `{"1AA": [lat, lon]}`. */
export const Postcodes = z.record(z.string(), z.tuple([z.number(), z.number()]))
export type Postcodes = z.infer<typeof Postcodes>

/** The middle of each outward code that there is a file for: `{"LE11": [lat, lon]}`. */
export const Outwards = Postcodes
export type Outwards = Postcodes
