import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '#contract/core/service.ts'
import { commitmentProblems } from '#services/define/commitment-problems.ts'
import { problemsOf, repeated } from '#services/define/problems.ts'
import { wordProblemsOf } from '#services/define/word-problems.ts'
import { problemsOfListings } from '#services/listings/problems.ts'
import type { Installation } from './installation.ts'
import { fromRoot, listed, type Problem } from './problem.ts'

const folder = join(import.meta.dirname, '../../api/services')

/** Which file of the catalogue defines each slug, from the root of the repository. */
const files: ReadonlyMap<string, string> = new Map(
  globSync('**/*.ts', { cwd: folder })
    .filter((path) => !path.includes('.test.'))
    .flatMap((path) => {
      const slug = /^ {2}slug: '([^']+)'/m.exec(readFileSync(join(folder, path), 'utf8'))?.[1]
      return slug ? [[slug, fromRoot(join(folder, path))] as const] : []
    }),
)

const fileOf = (slug: string): string => files.get(slug) ?? 'api/services/index.ts'

/** What services and listings name that there is not, and what is wrong with their definitions. */
export function catalogueProblems(installation: Installation): Problem[] {
  const { services, listings } = installation
  return [
    ...services.flatMap((service) => serviceProblems(installation, service)),
    ...twice(services, 'slug'),
    ...twice(services, 'title'),
    ...twice(services, 'lgsl'),
    ...scattered(services),
    ...problemsOfListings(listings, once(services)).map((problem) => {
      const [slug = '', ...rest] = problem.split(': ')
      return { file: fileOf(slug), at: [], says: `The page ${slug} of the directory: ${rest.join(': ')}.` }
    }),
  ]
}

function serviceProblems({ council, calendars }: Installation, service: Service): Problem[] {
  const file = fileOf(service.slug)
  return [
    ...commitmentProblems(service.commitment, calendars).map((problem) => ({
      file,
      at: ['commitment:'],
      says: `The service ${service.slug} ${problem}.`,
    })),
    ...definitionProblems(service).map((problem) => ({
      file,
      at: [],
      says: `The service ${service.slug}: ${problem}.`,
    })),
    ...wordProblemsOf(
      service,
      council.departments.map(({ name }) => name),
    ).map((problem) => ({
      file,
      at: [],
      says: `The service ${service.slug}: ${problem}.`,
    })),
  ]
}

const definitions = new WeakMap<Service, string[]>()

/** Walking all answers of a form takes up to a second, and the same definition says the same. */
function definitionProblems(service: Service): string[] {
  const found = definitions.get(service) ?? problemsOf(service)
  definitions.set(service, found)
  return found
}

/** Services of which another has neither slug nor title: that two services share one is said of them alone. */
const once = (services: readonly Service[]): Service[] =>
  services.filter(
    ({ slug, title }, at) => !services.slice(0, at).some((one) => one.slug === slug || one.title === title),
  )

/** Groups that lists would show twice. */
function scattered(services: readonly Service[]): Problem[] {
  const runs = services.filter(({ group }, at) => group !== services[at - 1]?.group)
  return repeated(runs.map(({ group }) => group)).map((group) => ({
    file: 'api/services/index.ts',
    at: [],
    says: `The services of the group ${group} do not stand together: lists would show the group twice. Put them one after another.`,
  }))
}

function twice(services: readonly Service[], key: 'slug' | 'title' | 'lgsl'): Problem[] {
  const values = services.flatMap((service) => (service[key] === null ? [] : [String(service[key])]))
  return repeated(values).map((value) => {
    const slugs = services.filter((service) => String(service[key]) === value).map(({ slug }) => slug)
    const says = `Two services have the ${key} ${value}: ${listed(slugs)}. Give each its own.`
    return { file: fileOf(slugs.at(-1) ?? ''), at: [`${key}:`], says }
  })
}
