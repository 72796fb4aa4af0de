import * as z from 'zod/mini'
import { isWellFormed } from '#contract/core/well-formed.ts'
import { onGrid, toGrid } from './grid.ts'

const sixDecimals = z.refine<number>(
  (value) => Number(value.toFixed(6)) === value,
  'Give six decimals at most',
)

/** Why the location is where it is: what the resident used to find it. */
export const foundBy = ['map', 'device', 'postcode', 'street', 'place', 'grid', 'photo'] as const
/** How near the point is to be believed: itself, somewhere in its street, its postcode, or its town or village. */
export const precisions = ['exact', 'street', 'postcode', 'place'] as const

/**
 * Where it is, in WGS84 decimal degrees with six decimals at most, somewhere on the British National Grid.
 * `description` says in words what the map can't: "outside number 12".
 */
export const LocationAnswer = z
  .strictObject({
    lat: z.number().check(z.gte(-90), z.lte(90), sixDecimals),
    lon: z.number().check(z.gte(-180), z.lte(180), sixDecimals),
    description: z.optional(
      z
        .string()
        .check(
          z.maxLength(300, 'Use 300 characters or fewer'),
          z.refine(isWellFormed, 'not well-formed Unicode'),
        ),
    ),
    /** The nearest street or place that the council knows, put in words for people: "near Market Place, Loughborough". */
    near: z.optional(z.string().check(z.maxLength(120), z.refine(isWellFormed, 'not well-formed Unicode'))),
    found: z.enum(foundBy),
    precision: z.enum(precisions),
  })
  .check(z.refine((answer) => onGrid(toGrid(answer)), 'Choose a place in Great Britain'))
export type LocationAnswer = z.infer<typeof LocationAnswer>
