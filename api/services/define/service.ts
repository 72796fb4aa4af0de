import type { Service } from '#contract/core/service.ts'

/** Declares a service. The catalogue's test checks every rule of `problemsOf`. */
export const defineService = (service: Service): Service => service
