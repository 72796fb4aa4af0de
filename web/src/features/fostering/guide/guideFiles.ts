import type { Guide } from '#fostering/before/guide/guide.ts'
import { bySlug } from '#web/app/load/bySlug.ts'

/** Each page of the guide, fetched when it is wanted. */
export const guideFiles = bySlug<Guide>(() => import('#fostering/before/guide/files.ts'))
