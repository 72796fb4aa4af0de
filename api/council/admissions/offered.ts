import { asksOf } from '#contract/admissions/asks.ts'
import type { OfferedSchool } from '#contract/admissions/offered.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { yearsOf } from '#contract/admissions/year-group.ts'
import { type SchoolAsk, schoolAsks } from '#contract/core/school.ts'
import { schools } from './load.ts'
import { policies } from './policies.ts'

type Entry = AdmissionSchool['entries'][number]

/**
 * What a school asks for by its policy, as far as it can matter there: a feeder where it has any, a faith where it is of
 * one. A school whose policy the council does not hold may ask for everything: nothing that it decides by is lost.
 */
function asksAt({ faith }: AdmissionSchool, entry: Entry, held: readonly Policy[]): readonly SchoolAsk[] {
  const policy = held.find(({ id }) => id === entry.policy)
  const asks = policy ? asksOf(policy) : schoolAsks
  return asks.filter(
    (ask) => (ask !== 'feeder' || entry.feeders.length > 0) && (ask !== 'faith' || faith !== undefined),
  )
}

export const offeredFrom = (all: readonly AdmissionSchool[], held: readonly Policy[]): OfferedSchool[] =>
  all.map((school) => ({
    id: school.id,
    name: school.name,
    town: school.address.town,
    postcode: school.address.postcode,
    years: yearsOf(school.ages),
    into: school.entries.map((entry) => ({ phase: entry.phase, asks: asksAt(school, entry, held) })),
  }))

/** The schools that families choose from, by name. */
export const offeredSchools: readonly OfferedSchool[] = offeredFrom(schools, policies)

const byId = new Map(offeredSchools.map((school) => [school.id, school]))

/** The school of the list with this id, or undefined. */
export const schoolOf = (id: string): OfferedSchool | undefined => byId.get(id)
