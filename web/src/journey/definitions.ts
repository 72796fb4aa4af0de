import type { Service } from '#contract/service.ts'
import { bySlug } from '#web/app/bySlug.ts'

/** The definition of each service. */
export const definitions = bySlug<Service>(() => import('virtual:definitions'))
