import { bySlug } from '#web/app/load/bySlug.ts'
import type { ListingFacts } from './entry.ts'

/** The facts of each listing. */
export const listingFacts = bySlug<ListingFacts>(() => import('virtual:listings'))
