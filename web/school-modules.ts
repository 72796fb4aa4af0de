import { createHash } from 'node:crypto'
import ical from 'ical-generator'
import type { CatchmentArea } from '#contract/admissions/grid-place.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { AdmissionSchool, Entry, OpenDay, PastYear } from '#contract/admissions/school.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { pastYearsOf } from './past-years.ts'
import type { NewestYear, OpenDayShown, SchoolEntry, SchoolFacts } from './src/features/admissions/entry.ts'

/** What pages about schools are made of. */
export interface SchoolData {
  readonly schools: readonly AdmissionSchool[]
  readonly catchments: readonly CatchmentArea[]
  readonly policies: readonly Policy[]
}

const constant = (name: string, value: unknown): string => `export const ${name} = ${JSON.stringify(value)}\n`

export const entryOfSchool = (school: AdmissionSchool, policies: readonly Policy[]): SchoolEntry => {
  const { id, name, kind, phase, authority, address, point, entries } = school
  return {
    ...{ id, name, kind, phase },
    authority: authority.name,
    town: address.town,
    postcode: address.postcode,
    point: point && { easting: point.easting, northing: point.northing },
    into: entries.map((entry) => ({
      phase: entry.phase,
      number: entry.number,
      newest: newestOf(entry, policies),
    })),
  }
}

function newestOf({ policy, years: [newest] }: Entry, policies: readonly Policy[]): NewestYear | null {
  if (!newest) return null
  const { year, applied, offered, last } = newest
  const order = policies.find(({ id }) => id === (newest.policy ?? policy))?.criteria ?? []
  return { year, first: applied?.first ?? null, offered, last: endedAt(last, order) }
}

function endedAt(last: PastYear['last'], order: Policy['criteria']): NewestYear['last'] {
  if (last === null || last === 'everybody') return last
  const [only, ...others] = last
  if (others.length > 0) return 'parts'
  const place = order.findIndex(({ id }) => id === only?.criterion)
  return only && place >= 0 ? { criterion: place + 1, distance: only.distance } : null
}

type Profile = Pick<CouncilProfile, 'site'>

/** A calendar with one event (RFC 5545), its times in UTC: every calendar shows them by its own clock. */
export function calendarOf(
  school: AdmissionSchool,
  { starts, ends, note }: OpenDay,
  { site }: Profile,
): string {
  const { id, name, address } = school
  const calendar = ical({ prodId: { company: 'Shire', product: 'School open days', language: 'EN' } })
  calendar.createEvent({
    id: `${id}-${starts}@${new URL(site).hostname}`,
    // The day before it is not known when this is built again: a calendar takes the later of two with one id.
    stamp: new Date(starts),
    start: new Date(starts),
    end: new Date(ends),
    summary: `Open day: ${name}`,
    location: [...address.lines, address.town, address.postcode].join(', '),
    url: new URL(`/schools/${id}`, site).href,
    ...(note && { description: note }),
  })
  return `${calendar.toString()}\r\n`
}

/** Where the file of an open day is: among what never changes, so a changed one has another name. */
const fileOf = (school: AdmissionSchool, day: OpenDay, content: string): string => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
  return `/assets/open-days/${school.id}-${day.starts.slice(0, 16).replaceAll(/[-:]/g, '')}-${hash}.ics`
}

/** Every open day of a school, with the address of its calendar file. */
const openDaysOf = (school: AdmissionSchool, profile: Profile): OpenDayShown[] =>
  school.openDays.map((day) => ({ ...day, file: fileOf(school, day, calendarOf(school, day, profile)) }))

/** Calendar files of all open days, by their address. */
export const calendarFiles = (schools: readonly AdmissionSchool[], profile: Profile): Map<string, string> =>
  new Map(
    schools.flatMap((school) =>
      school.openDays.map((day) => {
        const content = calendarOf(school, day, profile)
        return [fileOf(school, day, content), content] as const
      }),
    ),
  )

/** The policies that a school goes by now or went by in a year that is told of. */
function policiesOf(school: AdmissionSchool, policies: readonly Policy[]): Policy[] {
  const named = school.entries.flatMap(({ policy, years }) => [policy, ...years.map((year) => year.policy)])
  return policies.filter(({ id }) => named.includes(id))
}

/** Names of whatever the policies name by its id. */
function namesFor(
  policies: readonly Policy[],
  all: readonly { readonly id: string; readonly name: string }[],
): Record<string, string> {
  const text = JSON.stringify(policies)
  return Object.fromEntries(
    all.filter(({ id }) => text.includes(`"${id}"`)).map(({ id, name }) => [id, name]),
  )
}

export function factsOfSchool(
  school: AdmissionSchool,
  { schools, catchments, policies }: SchoolData,
  profile: Profile,
): SchoolFacts {
  const own = policiesOf(school, policies)
  const named = (ids: readonly string[]) =>
    schools.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }))
  return {
    ...school,
    openDays: openDaysOf(school, profile),
    areas: catchments.filter(({ id }) => school.catchments.includes(id)).map(({ name }) => name),
    feeders: named(school.entries.flatMap(({ feeders }) => feeders)),
    linkedSchools: named(school.linked),
    names: namesFor(own, [...schools, ...catchments]),
    policies: own,
  }
}

/**
 * What each module gives, by its name without `virtual:`. `schools` for lists, `school-pages` a file for each school,
 * fetched when it is wanted, `school-years` past years of all together, `school-places` all that is needed to look at several schools for one child.
 */
export function schoolModule(name: string, data: SchoolData, profile: Profile): string | undefined {
  const [kind, id] = name.split('/')
  if (kind === 'schools')
    return constant(
      'schools',
      data.schools.map((school) => entryOfSchool(school, data.policies)),
    )
  if (kind === 'school-pages')
    return `export default {\n${data.schools
      .map(
        (school) =>
          `${JSON.stringify(school.id)}: () => import('virtual:school/${school.id}').then((all) => all.default),\n`,
      )
      .join('')}}`
  if (kind === 'school-years') return constant('years', pastYearsOf(data.schools))
  if (kind === 'school-places')
    return (
      constant(
        'schools',
        data.schools.map(({ openDays: _, visit: __, address: ___, ...school }) => school),
      ) +
      constant('catchments', data.catchments) +
      constant('policies', data.policies)
    )
  const school = kind === 'school' ? data.schools.find((one) => one.id === id) : undefined
  return school && `export default ${JSON.stringify(factsOfSchool(school, data, profile))}`
}
