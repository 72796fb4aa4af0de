import * as z from 'zod/mini'
import { isBlank } from '#contract/core/blank.ts'

/** ISO 8601 in UTC. */
export const Time = z.iso.datetime()

/** A day in England, `2027-03-01`. */
export const Day = z.iso.date()

/** `reception-2027`: one entry year of one phase. */
export const RoundId = z
  .string()
  .check(z.regex(/^[a-z][a-z-]{1,30}-20\d\d$/, 'Send a round as reception-2027'))

/** A school's id, as policies and rounds name it. */
export const SchoolId = z
  .string()
  .check(z.maxLength(80), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Send the id of a school'))

/** SHA-256 of a run's file, in hexadecimal. */
export const RunId = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Send the 64 hexadecimal digits of a run'))

/** Reference of an application. */
export const Reference = z.string().check(z.maxLength(20))

/** The version that whoever acts has seen. An act on another version is refused with `changed`. */
export const Seen = z.int().check(z.gte(0))

export const Person = z.object({ id: z.string(), name: z.string() })
export type Person = z.infer<typeof Person>

/** Words that have to be there; `missing` says so where they are not. */
export const words = (most: number, missing: string) =>
  z.string().check(
    z.maxLength(most),
    z.refine((text) => !isBlank(text), missing),
  )

export const School = z.object({ id: SchoolId, name: z.string() })
export type School = z.infer<typeof School>

/** Who says that a fact is so. `computed`: measured or counted from other facts. */
export const origins = ['family', 'staff', 'computed'] as const
export type Origin = (typeof origins)[number]

/** One thing that is held of a child. `name` is its place among the facts (`home`, `preferences/0/siblingAtEntry`). */
export const HeldFact = z.object({
  name: z.string(),
  /** What people call it: "Brother or sister at the school". */
  label: z.string(),
  /** In words: "Yes", "12 High Street, Oadby". */
  value: z.string(),
  from: z.enum(origins),
  at: Time,
  /** Who set it and why, where staff did. Left out for families. */
  by: z.optional(Person),
  why: z.optional(z.string()),
})
export type HeldFact = z.infer<typeof HeldFact>

/** A child at a school as the run would take it. What is not known is null, and `missing` says what that is. */
export const HeldStanding = z.object({
  school: School,
  /** Id and words of the criterion that they come under. */
  criterion: z.nullable(z.object({ id: z.string(), words: z.string() })),
  /** As the school's policy rounds it. */
  distanceMetres: z.nullable(z.number()),
  /** Why there is no criterion or distance yet: "We do not know where the home is on the map". */
  missing: z.array(z.string()),
})
export type HeldStanding = z.infer<typeof HeldStanding>
