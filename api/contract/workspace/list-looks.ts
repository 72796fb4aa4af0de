import * as z from 'zod/mini'
import { listViews } from './lists.ts'

const Person = z.object({ id: z.string(), name: z.string() })

/**
 * A record of somebody having looked at a list with private requests of a department: at the list of this view, or at what a
 * search found there. It says neither what was looked for nor whom it showed.
 */
export const ListLook = z.object({
  department: z.string(),
  at: z.iso.datetime(),
  by: Person,
  what: z.enum([...listViews, 'search']),
})
export type ListLook = z.infer<typeof ListLook>

/** `YYYY-MM`. */
export const Month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

/** `GET /api/workspace/departments/{department}/looks?month=2026-12`: the newest first. */
export const ListLooks = z.object({ looks: z.array(ListLook) })
