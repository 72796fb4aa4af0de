import { bySlug } from '#web/app/load/bySlug.ts'
import type { SchoolFacts } from './entry.ts'

/** The facts of each school, by its id. */
export const schoolFacts = bySlug<SchoolFacts>(() => import('virtual:school-pages'))
