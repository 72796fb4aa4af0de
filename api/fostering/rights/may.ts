import type { Staff } from '#contract/council/staff.ts'
import type { Phase } from '#contract/fostering/case.ts'
import {
  kindOfPart,
  type PartKind,
  type PartName,
  type PartRight,
  partRights,
  personOfPart,
} from '#contract/fostering/parts.ts'
import { partOfAnswers } from '#contract/fostering/reference.ts'
import { type Actor, actorOf, rightsFor } from './table.ts'

/** Somebody who meets a record: what they are there, and for a person of the household or a referee, who. */
export interface Who {
  readonly as: Actor
  /** Opaque: of the identity provider, `p1` of a household, `r1` of a referee, `l1` of whoever has letters. */
  readonly id: string
  /** As colleagues and the household read it. */
  readonly name: string
  /** Of a hub's staff: which hub. */
  readonly hub?: string
}

export const ofHousehold = (as: Actor): boolean => as === 'applicant' || as === 'member'

/** What somebody of the household gets to where it is theirs or they were told of it (`hides`), though they foster no more. */
const stays: readonly PartKind[] = ['concern', 'allegation', 'claim', 'allowance']

/**
 * Whether a part is one that somebody gets to at all. A person of the household reaches what is about them, and an
 * applicant also what is about the household as a whole; whoever is asked by a link, or writes by one, reaches that one part.
 */
export function reaches(who: Who, name: PartName): boolean {
  const about = personOfPart(name)
  if (who.as === 'referee') return name === partOfAnswers(who.id)
  if (who.as === 'relative') return name === `letterbox.${who.id}`
  if (!ofHousehold(who.as)) return true
  if (about !== undefined) return about === who.id
  return who.as === 'applicant' || stays.includes(kindOfPart(name))
}

/** Whether somebody may do this with a part of a case in this phase. */
export const mayPart = (who: Who, right: PartRight, name: PartName, phase: Phase): boolean =>
  reaches(who, name) && rightsFor(who.as, kindOfPart(name), phase).includes(right)

/** All that somebody may do with a part. */
export const partRightsOf = (who: Who, name: PartName, phase: Phase): PartRight[] =>
  partRights.filter((right) => mayPart(who, right, name, phase))

/** Whether somebody meets what came from this hub, or from none: a hub meets what is its own, everybody else all. */
export const meets = ({ as, hub }: Pick<Who, 'as' | 'hub'>, from: string | undefined): boolean =>
  as !== 'hub' || (hub !== undefined && hub === from)

/**
 * What a member of staff is in the department of fostering: each of their grants alone, since no two make a third. A group
 * with the role `hub` that names no hub is nobody.
 */
export function staffAs({ id, name, grants }: Staff, department: string): Who[] {
  const here = grants.filter(
    ({ departments, services }) => !services && (departments === 'all' || departments.includes(department)),
  )
  const all = here.flatMap(({ role, hub }) => {
    const as = actorOf[role]
    if (as === undefined || (as === 'hub' && hub === undefined)) return []
    return [{ as, id, name, ...(as === 'hub' && { hub }) } as Who]
  })
  return all.filter((one, at) => all.findIndex(({ as, hub }) => as === one.as && hub === one.hub) === at)
}

/** Whether somebody decides, or looks after those who do. */
export const seesDecisions = (all: readonly Who[]): boolean =>
  all.some(
    (who) => mayPart(who, 'decide', 'referral', 'deciding') || mayPart(who, 'assure', 'referral', 'deciding'),
  )
