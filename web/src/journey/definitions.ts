import type { Service } from '#contract/core/service.ts'
import { bySlug } from '#web/app/load/bySlug.ts'

/** The definition of each service. */
export const definitions = bySlug<Service>(() => import('virtual:definitions'))
