import type { Service } from '#contract/service.ts'
import { pothole } from './pothole.ts'

/** The catalogue, in the order in which lists show it. A new service is one file and one line here. */
export const services: readonly Service[] = [pothole]

/** The service with this slug, or undefined. */
export const serviceOf = (slug: string): Service | undefined => services.find((service) => service.slug === slug)
