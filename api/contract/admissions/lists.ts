import * as z from 'zod/mini'
import { whenFree } from './answer.ts'
import { Day, Person, Reference, RoundId, School, Seen, Time, words } from './api-shapes.ts'
import { SetDraw } from './staff.ts'
import { toldBy } from './waiting.ts'

/** Where the draw for the next place of a list stands. */
export const drawStages = ['none', 'announced', 'drawn'] as const

const line = {
  school: School,
  /** The admission number that holds, and how many children have a place. */
  number: z.int(),
  holding: z.int(),
  /** Places that nobody has; below zero where more have one than the number. */
  free: z.int(),
  waiting: z.int(),
  /** The last day on which it is kept at least. */
  until: z.nullable(Day),
  ended: z.boolean(),
  draw: z.enum(drawStages),
  /** Of those who wait, how many were told that the list is about to end. */
  toldOfEnd: z.int(),
}
export const ListLine = z.object(line)
export type ListLine = z.infer<typeof ListLine>

const Child = z.object({ reference: Reference, name: z.string() })
export type ListedChild = z.infer<typeof Child>

/** A child goes to a place that is free. */
export const StepMove = z.object({
  child: Child,
  to: School,
  /** Places that it leaves by that; the one that it keeps until its family has answered. */
  leaves: z.array(School),
  keeps: z.array(School),
  /** Lists that it comes off, as its family likes those schools less. */
  off: z.array(School),
})
export type StepMove = z.infer<typeof StepMove>

/** What would come of the places that are free. */
export const ListStep = z.object({
  /** Names what was looked at: send it back to agree to it. */
  of: z.string(),
  moves: z.array(StepMove),
  /** Children who have a better place already, and come off a list. */
  off: z.array(z.object({ child: Child, school: School })),
  /** Schools at which only a draw can say who is next. */
  toDraw: z.array(School),
})
export type ListStep = z.infer<typeof ListStep>

/** `GET …/rounds/{round}/waiting`: the waiting lists of a round, and what would come of the places that are free. */
export const RoundLists = z.object({
  round: RoundId,
  begun: z.boolean(),
  lists: z.array(ListLine),
  /** Null: the lists have not begun, or what was agreed is still being written. */
  step: z.nullable(ListStep),
  /** What was agreed and is still being written. */
  writing: z.nullable(z.object({ at: Time, by: Person, children: z.int() })),
  /** What was agreed before, the newest first. `stopped`: why it was not written to its end. */
  before: z.array(
    z.object({
      at: Time,
      by: z.nullable(Person),
      why: z.string(),
      children: z.int(),
      stopped: z.nullable(z.string()),
    }),
  ),
  version: Seen,
  can: z.array(z.enum(['agree'])),
})
export type RoundLists = z.infer<typeof RoundLists>

/** `POST …/rounds/{round}/waiting`: agrees to the step that was looked at. Answers `RoundLists`. */
export const AgreeStep = z.strictObject({
  of: z.string().check(z.maxLength(100)),
  why: words(500, 'Say why places are offered now'),
  seen: Seen,
})
export type AgreeStep = z.infer<typeof AgreeStep>

/** What can be done to one list. */
export const listActs = ['draw', 'tell', 'leave', 'end'] as const
export type ListAct = (typeof listActs)[number]

/** `GET …/rounds/{round}/waiting/{school}`: one list in order, with why. */
export const ListView = z.object({
  ...line,
  version: Seen,
  /** Best first. `place` from 1; null where the policy does not let the child in. */
  children: z.array(
    z.object({
      child: Child,
      place: z.nullable(z.int()),
      /** Of schools whose places are in parts: in which one it stands best. */
      part: z.nullable(z.string()),
      /** The Code puts it before everybody: in care now or before, or Fair Access. */
      first: z.boolean(),
      criterion: z.nullable(z.string()),
      metres: z.nullable(z.number()),
      on: z.enum(whenFree),
      /** How many were before it when the family was last told; null: never told since the list began. */
      toldAhead: z.nullable(z.int()),
      toldOfEnd: z.boolean(),
    }),
  ),
  /** Children who were offered a place and whose families have not answered. */
  offered: z.array(Child),
  drawn: z.nullable(
    z.object({
      supervisor: z.string(),
      announced: Time,
      from: z.string(),
      seed: z.nullable(z.string()),
      drawn: z.optional(z.string()),
    }),
  ),
  /** What in the record of the list cannot be right, in words; empty where all of it is. */
  faults: z.array(z.string()),
  history: z.array(
    z.object({
      number: z.int(),
      type: z.string(),
      at: Time,
      by: Person,
      why: z.string(),
      child: z.nullable(Child),
    }),
  ),
  can: z.array(z.enum(listActs)),
})
export type ListView = z.infer<typeof ListView>

/** `POST …/rounds/{round}/waiting/{school}`. Answers `ListView`. */
export const ActOnList = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('draw'), draw: SetDraw.shape.draw }),
    /** A family was told where its child stands, or that the list is about to end. */
    z.strictObject({
      do: z.literal('tell'),
      child: Reference,
      of: z.enum(['position', 'ending']),
      by: z.enum(toldBy),
      why: words(500, 'Say whom you told, and when'),
    }),
    /** A family asked to come off the list. */
    z.strictObject({
      do: z.literal('leave'),
      child: Reference,
      why: words(500, 'Say who asked for it, and when'),
    }),
    z.strictObject({ do: z.literal('end'), why: words(500, 'Say why the list ends now') }),
  ]),
  seen: Seen,
})
export type ActOnList = z.infer<typeof ActOnList>

/** Why somebody is before a child who was not, or no longer is. */
export const moveReasons = [
  'own-facts',
  'others-joined',
  'others-facts',
  'others-placed',
  'others-left',
  'draw',
] as const
const Tally = z.partialRecord(z.enum(moveReasons), z.int())

/** A waiting list as the family of a child on it sees it. */
export const FamilyList = z.object({
  school: School,
  /** How many are before the child and on the list in all; null where the policy does not let it in. */
  position: z.nullable(z.object({ ahead: z.int(), of: z.int(), part: z.nullable(z.string()) })),
  /** How that has changed since the family was last told (`since`): how many came before it and went, by why. */
  moved: z.nullable(z.object({ since: Time, before: z.int(), now: z.int(), came: Tally, went: Tally })),
  /** Why it stands there, and each thing that alone would put it first of those whom it can come before; in words. */
  criterion: z.nullable(z.string()),
  needs: z.array(z.string()),
  /** Only luck in a draw would: nothing else separates it from the child before it. */
  drawOnly: z.boolean(),
  first: z.boolean(),
  on: z.enum(whenFree),
  until: z.nullable(Day),
  /** Its family was told that it is about to end. */
  ending: z.boolean(),
})
export type FamilyList = z.infer<typeof FamilyList>

/** `GET /api/admissions/offers/{reference}/lists` with the tracking key as bearer, once the offer is shown. */
export const FamilyLists = z.object({ reference: Reference, lists: z.array(FamilyList) })
export type FamilyLists = z.infer<typeof FamilyLists>
