import * as z from 'zod/mini'
import { isBlank } from '#contract/core/blank.ts'
import { EvidenceAnswer } from '#contract/requests/evidence.ts'

export const Reference = z.string().check(z.maxLength(20))
export const Id = z.string().check(z.minLength(1), z.maxLength(80))

/** Words that have to be there; `missing` says so where they are not. */
export const words = (most: number, missing: string) =>
  z.string().check(
    z.maxLength(most),
    z.refine((text) => !isBlank(text), missing),
  )
/** What the resident reads. */
export const ToResident = words(4000, 'Write what to tell the resident')

/** Part of a photo, in shares of its width and height from its top left corner. */
export const Box = z.strictObject({
  x: z.number().check(z.gte(0), z.lte(1)),
  y: z.number().check(z.gte(0), z.lte(1)),
  width: z.number().check(z.gt(0), z.lte(1)),
  height: z.number().check(z.gt(0), z.lte(1)),
})
export type Box = z.infer<typeof Box>

/** Photos of the department, for the resident. */
export const photos = z._default(z.array(EvidenceAnswer).check(z.maxLength(5)), [])
