import * as z from 'zod/mini'
import type { Clock } from '#contract/calendar/clock.ts'
import { Day, Person, Reference, RoundId, RunId, School, SchoolId, Seen, Time, words } from './api-shapes.ts'
import { Letter } from './explanation.ts'
import { SetFact } from './staff.ts'

/**
 * What can change once a round has been run: facts of a child (its address, or what a criterion asks), a school’s admission
 * number, an application that came late, a school that a plan names, twins who are kept together, a school that a family names
 * after all, and a mistake that somebody found in what was run.
 */
export const changeKinds = ['facts', 'number', 'late', 'plan', 'twin', 'named', 'mistake'] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * `computing`: of a mistake, the corrected run is on its way. `proposed`: waits for the second look. `agreed`: being written
 * down. `done`: written, and the family told.
 */
export const changeStates = ['computing', 'proposed', 'agreed', 'done', 'dropped'] as const
export type ChangeState = (typeof changeStates)[number]

/**
 * What is done for a child that a mistake cost a place. `place`: offered above the number; `list`: on the waiting list where it
 * belongs; `appeal`: nothing but its right of appeal. Whoever got more than they should have keeps it: `keeps`.
 */
export const remedies = ['place', 'list', 'appeal'] as const
export type Remedy = (typeof remedies)[number]

const Fact = z.strictObject({ name: SetFact.shape.name, value: SetFact.shape.value })
const Count = z.int().check(z.gte(0), z.lte(2000))
const Facts = z.array(Fact).check(z.minLength(1, 'Say which facts change'), z.maxLength(20))
const decidedBy = words(200, 'Say who decided it, and when')

/** What late applications go by. */
export interface LateTerms {
  /** Whether one with a good and proved reason counts as in time, until allocation has begun. */
  readonly excusable: boolean
  /** By when somebody looks at one that came after the run. */
  readonly look: Clock
}

export const WhatChanges = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('facts'),
    reference: Reference,
    /** Names and values as `settable` of the child lists them. */
    facts: Facts,
    /** The new address as it is written, where it is one. */
    address: z.optional(words(300, 'Enter the new address')),
    /** Since when it is so. */
    since: Day,
  }),
  z.strictObject({ kind: z.literal('number'), school: SchoolId, value: Count, decidedBy }),
  z.strictObject({ kind: z.literal('late'), reference: Reference }),
  /** The child’s education, health and care plan names this school. */
  z.strictObject({ kind: z.literal('plan'), reference: Reference, school: SchoolId }),
  /** The child is kept together with its twin, who has a place at this school. */
  z.strictObject({ kind: z.literal('twin'), reference: Reference, twin: Reference, school: SchoolId }),
  /** The family names one more school. `place` on its own list, from 1. */
  z.strictObject({
    kind: z.literal('named'),
    reference: Reference,
    school: SchoolId,
    place: z.int().check(z.gte(1, 'Enter 1 or more'), z.lte(20)),
  }),
  z.strictObject({
    kind: z.literal('mistake'),
    /** Facts as they ought to have been when the round was run. */
    facts: z.array(z.strictObject({ reference: Reference, ...Fact.shape })).check(z.maxLength(200)),
    /** Admission numbers as they ought to have been. */
    numbers: z.array(z.strictObject({ school: SchoolId, value: Count })).check(z.maxLength(50)),
  }),
])
export type WhatChanges = z.infer<typeof WhatChanges>

/** What a change does to one list. Nobody who has a place loses it: `places` is the same before and after, or more. */
const OnList = z.object({
  school: School,
  number: z.object({ before: z.int(), after: z.int() }),
  /** Children who have a place there. */
  places: z.object({ before: z.int(), after: z.int() }),
  waiting: z.object({ before: z.int(), after: z.int() }),
  /** Free places; below zero where more children have one than the number. */
  free: z.object({ before: z.int(), after: z.int() }),
  /** Whose place on the list is another, from 1; null: not on it. */
  moved: z.array(
    z.object({
      reference: z.string(),
      name: z.string(),
      before: z.nullable(z.int()),
      after: z.nullable(z.int()),
    }),
  ),
})

/** What would come of a change, as the lists are at this moment. */
export const ChangeEffect = z.object({
  lists: z.array(OnList),
  /** The school that offers the child a place with it. */
  offered: z.nullable(School),
  /** Schools where the child named in the change is on no list, and why. */
  without: z.array(z.object({ school: School, why: z.string() })),
  /** Who would be offered a free place next, once a step of the lists is agreed. */
  next: z.array(z.object({ school: School, reference: z.string(), name: z.string() })),
  /** Schools where lots have to be drawn before that. */
  toDraw: z.array(School),
  /** How many families are written to. */
  told: z.int(),
  /** Of all this: whoever agrees sends the one that they looked at. */
  hash: z.string(),
})
export type ChangeEffect = z.infer<typeof ChangeEffect>

/** One thing that changes, in words. */
const InWords = z.object({ label: z.string(), before: z.string(), after: z.string() })

/** What a child got, and what the corrected run gives it. */
export const Compared = z.object({
  reference: z.string(),
  name: z.string(),
  got: z.nullable(School),
  /** What it should have had. */
  should: z.nullable(School),
  /** Its family would rather have had that. Otherwise the child keeps what it got, which is better for it. */
  better: z.boolean(),
  remedy: z.nullable(z.object({ remedy: z.enum(remedies), why: z.string(), by: Person, at: Time })),
})
export type Compared = z.infer<typeof Compared>

export const ChangeLine = z.object({
  id: z.string(),
  kind: z.enum(changeKinds),
  state: z.enum(changeStates),
  /** Whom or what it is about: a child’s name, a school. */
  about: z.string(),
  why: z.string(),
  by: Person,
  at: Time,
})

/** `GET …/rounds/{round}/changes`. */
export const ChangeList = z.object({
  /** Null: changes can be made. Otherwise why not yet. */
  notYet: z.nullable(z.string()),
  open: z.array(ChangeLine),
  closed: z.array(ChangeLine),
  /** Applications that came too late for the run and are on no list so far. */
  late: z.array(
    z.object({ reference: z.string(), name: z.string(), at: Time, reason: z.nullable(z.string()) }),
  ),
})
export type ChangeList = z.infer<typeof ChangeList>

/** `POST …/rounds/{round}/changes/preview`: changes nothing. Answers `ChangePreview`. */
export const PreviewChange = z.strictObject({ what: WhatChanges })
export const ChangePreview = z.object({ words: z.array(InWords), effect: ChangeEffect })
export type ChangePreview = z.infer<typeof ChangePreview>

/** `POST …/rounds/{round}/changes`. Answers `ChangeView`. */
export const ProposeChange = z.strictObject({
  what: WhatChanges,
  why: words(1000, 'Say why, in words that the family can read'),
  evidence: words(1000, 'Say what you saw that proves it, and when'),
  /** Hash of the effect that was looked at; none for a mistake, whose run is still to be made. */
  lookedAt: z.optional(z.string().check(z.maxLength(64))),
})
export type ProposeChange = z.infer<typeof ProposeChange>

export const changeActs = ['agree', 'drop', 'sign', 'remedy'] as const
export type ChangeAct = (typeof changeActs)[number]

/** `GET …/rounds/{round}/changes/{change}`. Every look at a child is recorded. */
export const ChangeView = z.object({
  id: z.string(),
  round: RoundId,
  kind: z.enum(changeKinds),
  state: z.enum(changeStates),
  version: Seen,
  about: z.string(),
  reference: z.nullable(z.string()),
  words: z.array(InWords),
  why: z.string(),
  evidence: z.string(),
  by: Person,
  at: Time,
  /** As the lists are now, or as it was written once it is agreed; null while it is not known. */
  effect: z.nullable(ChangeEffect),
  /** Of a mistake, once its run is made. */
  corrected: z.nullable(
    z.object({
      run: RunId,
      published: RunId,
      faults: z.array(z.object({ school: School, faults: z.array(z.string()) })),
      signatures: z.array(z.object({ by: Person, at: Time, minutes: z.optional(z.int()) })),
      children: z.array(Compared),
    }),
  ),
  /** Why the corrected run could not be made, or what could not be written. */
  failure: z.nullable(z.string()),
  /** What whoever looks may do now, and why not where that is worth saying. */
  can: z.array(z.enum(changeActs)),
  cannot: z.nullable(z.string()),
  history: z.array(
    z.object({
      number: z.int(),
      type: z.string(),
      at: Time,
      by: z.nullable(Person),
      why: z.optional(z.string()),
    }),
  ),
})
export type ChangeView = z.infer<typeof ChangeView>

/** `POST …/rounds/{round}/changes/{change}`. Answers `ChangeView`. */
export const ActOnChange = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('agree'), lookedAt: z.string().check(z.maxLength(64)) }),
    z.strictObject({ do: z.literal('drop'), why: words(1000, 'Say why it is not done') }),
    z.strictObject({
      do: z.literal('sign'),
      /** The corrected run, and how many children were compared one by one: all of them. */
      run: RunId,
      compared: z.int().check(z.gte(0)),
      minutes: z.optional(z.int().check(z.gte(1, 'Say how many minutes you looked'), z.lte(10_000))),
    }),
    z.strictObject({
      do: z.literal('remedy'),
      reference: Reference,
      remedy: z.enum(remedies),
      why: words(1000, 'Say why, in words that the family can read'),
    }),
  ]),
  seen: Seen,
})
export type ActOnChange = z.infer<typeof ActOnChange>

/** What a family is told of one change. */
export const ToldChange = z.object({ id: z.string(), at: Time, kind: z.enum(changeKinds), letter: Letter })
export type ToldChange = z.infer<typeof ToldChange>

/** `GET /api/admissions/offers/{reference}/changes` with the tracking key as bearer: the newest first. */
export const FamilyChanges = z.object({
  reference: z.string(),
  changes: z.array(ToldChange),
  /** It came too late for the run, and nobody has looked at it so far: by when somebody will have. */
  late: z.nullable(z.object({ by: Day })),
})
export type FamilyChanges = z.infer<typeof FamilyChanges>
