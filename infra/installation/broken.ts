import type { Service } from '#contract/core/service.ts'
import { currentInstallation } from './current.ts'
import type { Installation } from './installation.ts'
import { textOf } from './problem.ts'
import { problemsOfInstallation } from './problems.ts'

/** This installation as it is, which tests break. */
export const sound = currentInstallation()

/** What the check says of the installation once this is changed in it. */
export const said = (broken: Partial<Installation>, sample = true): string =>
  textOf(problemsOfInstallation({ ...sound, ...broken }, { sample }))

/** One service changed. */
export const services = (slug: string, change: Partial<Service>): Partial<Installation> => ({
  services: sound.services.map((service) => (service.slug === slug ? { ...service, ...change } : service)),
})

export const pothole = sound.services.find(({ slug }) => slug === 'pothole') as Service
