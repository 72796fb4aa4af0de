import * as z from 'zod/mini'
import { states } from './lifecycle.ts'

/** A number of a department's own system. */
export const OwnNumber = z
  .string()
  .check(z.regex(/^[^\p{Cc}]{1,100}$/u, 'At most 100 characters, on one line'))

/** What a department's own system says when it has taken a request. */
export const Acknowledgement = z.strictObject({
  /** Its own number for the request, which the resident reads. */
  departmentReference: z.optional(OwnNumber),
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

/** What a department can say of its work by itself. Decisions have an address of their own. */
export const updateStatuses = ['inspected', 'scheduled', 'fixed', 'closed', 'referred', 'reopened'] as const

/** The number of an update in the department's own system: it names the update within its request. */
export const UpdateKey = z.string().check(z.regex(/^[\x21-\x7e]{1,100}$/))

export const DepartmentUpdate = z.strictObject({
  status: z.enum(updateStatuses),
  /** The resident reads it. */
  note: z.optional(z.string().check(z.maxLength(2000), z.regex(/\S/, 'Leave it out, or write something'))),
  /** When it happened; now, where it is left out. */
  at: z.optional(z.iso.datetime({ offset: true })),
  departmentReference: z.optional(OwnNumber),
})
export type DepartmentUpdate = z.infer<typeof DepartmentUpdate>

/** What was recorded, the same however often it is sent. `number`: the event's, as in `sequence`. */
export const Recorded = z.object({
  reference: z.string(),
  number: z.int(),
  at: z.iso.datetime(),
  state: z.enum(states),
})
export type Recorded = z.infer<typeof Recorded>
