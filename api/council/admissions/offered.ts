import { asksOf } from '#contract/admissions/asks.ts'
import type { OfferedSchool } from '#contract/admissions/offered.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { schoolAsks } from '#contract/core/school.ts'
import { schools } from './load.ts'
import { policies } from './policies.ts'

/** A school whose policy the council does not hold may ask for everything: nothing that it decides by is lost. */
function asksBy(policy: string | null, held: readonly Policy[]) {
  const found = held.find(({ id }) => id === policy)
  return found ? asksOf(found) : schoolAsks
}

export const offeredFrom = (all: readonly AdmissionSchool[], held: readonly Policy[]): OfferedSchool[] =>
  all.map(({ id, name, address, entries }) => ({
    id,
    name,
    town: address.town,
    postcode: address.postcode,
    into: entries.map(({ phase, policy }) => ({ phase, asks: asksBy(policy, held) })),
  }))

/** The schools that families choose from, by name. */
export const offeredSchools: readonly OfferedSchool[] = offeredFrom(schools, policies)

const byId = new Map(offeredSchools.map((school) => [school.id, school]))

/** The school of the list with this id, or undefined. */
export const schoolOf = (id: string): OfferedSchool | undefined => byId.get(id)
