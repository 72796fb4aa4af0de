import type { Staff } from '#contract/council/staff.ts'
import type { Phase } from '#contract/fostering/case.ts'
import {
  kindOfPart,
  type PartName,
  type PartRight,
  partRights,
  personOfPart,
} from '#contract/fostering/parts.ts'
import { type Actor, actorOf, rightsFor } from './table.ts'

/** Somebody who meets a record: what they are there, and for a person of the household or a referee, who. */
export interface Who {
  readonly as: Actor
  /** Opaque: of the identity provider, `p1` of a household, `r1` of a referee. */
  readonly id: string
  /** As colleagues and the household read it. */
  readonly name: string
}

const ofHousehold = (as: Actor): boolean => as === 'applicant' || as === 'member'

/**
 * Whether a part is one that somebody gets to at all. A person of the household reaches what is about them, and an
 * applicant also what is about the household as a whole; a referee reaches their own reference, and nobody else's part.
 */
export function reaches(who: Who, name: PartName): boolean {
  const about = personOfPart(name)
  if (who.as === 'referee') return name === `reference.${who.id}`
  if (!ofHousehold(who.as)) return true
  if (about !== undefined) return about === who.id
  return who.as === 'applicant'
}

/** Whether somebody may do this with a part of a case in this phase. */
export const mayPart = (who: Who, right: PartRight, name: PartName, phase: Phase): boolean =>
  reaches(who, name) && rightsFor(who.as, kindOfPart(name), phase).includes(right)

/** All that somebody may do with a part. */
export const partRightsOf = (who: Who, name: PartName, phase: Phase): PartRight[] =>
  partRights.filter((right) => mayPart(who, right, name, phase))

/** What a member of staff is in the department of fostering: each of their grants alone, since no two make a third. */
export function staffAs({ id, name, grants }: Staff, department: string): Who[] {
  const here = grants.filter(
    ({ departments, services }) => !services && (departments === 'all' || departments.includes(department)),
  )
  const all = new Set(here.flatMap(({ role }) => actorOf[role] ?? []))
  return [...all].map((as) => ({ as, id, name }))
}
