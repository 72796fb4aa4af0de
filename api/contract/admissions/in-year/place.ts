import * as z from 'zod/mini'
import { Day, School } from '../api-shapes.ts'

/** How a child comes to a place that no school offered it in the ordinary way. */
export const placedBy = ['appeal', 'fair-access', 'direction'] as const
export type PlacedBy = (typeof placedBy)[number]

/** A place as everybody sees it who may open the case. */
export const Place = z.object({
  school: School,
  offeredOn: Day,
  /** The last day for which it is held; null: the school's term dates are not known. */
  until: z.nullable(Day),
  /** A family that was warned has until the end of this day. */
  warnedUntil: z.nullable(Day),
  /** Missing: in the ordinary way. */
  how: z.optional(z.enum(placedBy)),
  /** The first day there, where it was agreed with the place. */
  starts: z.optional(Day),
})
