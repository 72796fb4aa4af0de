import * as z from 'zod/mini'
import { isWellFormed } from '#contract/core/well-formed.ts'
import { metShape } from '#contract/requests/booked.ts'
import { Came } from '#contract/requests/came.ts'
import { DepartmentRequest } from '#contract/requests/decision.ts'
import { channels } from '#contract/requests/event.ts'
import { eventTypes, states } from '#contract/requests/lifecycle.ts'
import { Passed } from '#contract/requests/passed.ts'
import { PaymentView } from '#contract/requests/payment.ts'
import { ProofAgainView } from '#contract/requests/proof/asked-again.ts'
import { addedAbout } from '#contract/requests/resident-actions.ts'
import { Action, type ActionName } from './acts/acts.ts'
import { Id, Reference, words } from './acts/shapes.ts'
import { AlsoTold, Near } from './also-told.ts'
import { attentions, listViews } from './lists.ts'

export * from './lists.ts'
export { Action, type ActionName }

const Time = z.iso.datetime()
/** Of what staff keep: part of a key of the table, and of an address. */
export const KeptId = Id.check(
  z.refine((id) => isWellFormed(id) && !/\p{Cc}/u.test(id), 'Use no control characters'),
)

export const Person = z.object({ id: z.string(), name: z.string() })
export type Person = z.infer<typeof Person>

/** `seen`: number of the last event that whoever acts has seen. */
export const ActionToTake = z.strictObject({ action: Action, seen: z.int().check(z.gte(1)) })
export type ActionToTake = z.infer<typeof ActionToTake>

/** What came of it. `number`: of the last event now. */
export const ActionTaken = z.object({
  reference: z.string(),
  state: z.enum(states),
  number: z.int(),
  /** Of `new-code`: what to read out. It is in no other answer. */
  code: z.optional(z.string()),
})
export type ActionTaken = z.infer<typeof ActionTaken>

/** One action on many requests, each with what was seen of it. */
export const BulkAction = z.strictObject({
  action: Action,
  requests: z
    .array(z.strictObject({ reference: Reference, seen: z.int().check(z.gte(1)) }))
    .check(z.minLength(1), z.maxLength(100)),
})
export type BulkAction = z.infer<typeof BulkAction>

/** For each request, in the given order: taken, or the kind of problem and how to put it right. */
export const BulkTaken = z.object({
  results: z.array(
    z.object({
      reference: z.string(),
      taken: z.optional(ActionTaken),
      problem: z.optional(z.object({ kind: z.string(), detail: z.string() })),
    }),
  ),
})
export type BulkTaken = z.infer<typeof BulkTaken>

/** One line of a list. */
export const WorkLine = z.object({
  reference: z.string(),
  department: z.string(),
  service: z.object({ slug: z.string(), title: z.string(), sensitive: z.boolean() }),
  state: z.enum(states),
  submittedAt: Time,
  updatedAt: Time,
  dueAt: z.nullable(Time),
  overdue: z.boolean(),
  /** An inspection found it dangerous, and it has not ended since. */
  danger: z.optional(z.boolean()),
  /** Where it is, as the resident said it. Missing for sensitive services. */
  place: z.optional(z.string()),
  location: z.optional(z.object({ lat: z.number(), lon: z.number() })),
  assignee: z.nullable(z.string()),
  team: z.nullable(z.string()),
  /** A photo or another file came with it or later. Missing for sensitive services. */
  files: z.optional(z.boolean()),
  followers: z.int(),
  attention: z.boolean(),
  /** What it waits with; missing where that is not known. */
  attentionFor: z.optional(z.enum(attentions)),
  /** Code of the authority whose email was refused, which nobody has told in another way. */
  notPassed: z.optional(z.string()),
  /** The event that the department's own system does not take, since when, and why. */
  undelivered: z.optional(z.object({ number: z.int(), since: Time, why: z.string() })),
  channel: z.enum(channels),
  /** Of a private request, for those who may open it: the initials of whoever it is about. */
  initials: z.optional(z.string()),
  /** Of a private request, for the same: why it is dealt with before others. */
  first: z.optional(z.string()),
  /** Of a private request, for the same: how many proofs are still to come, where there are any. */
  awaited: z.optional(z.int()),
  /** Of a private request that costs something: how the fee stands. */
  fee: z.optional(PaymentView.shape.state),
  /** Number of the last event. */
  number: z.int(),
})
export type WorkLine = z.infer<typeof WorkLine>

/** A page of a list; `next` brings the page after it, null when there is none. */
export const WorkPage = z.object({ lines: z.array(WorkLine), next: z.nullable(z.string()) })
export type WorkPage = z.infer<typeof WorkPage>

/** How many a list holds at least; `more`: it holds more than were counted. */
export const ListCount = z.object({ view: z.enum(listViews), count: z.int(), more: z.boolean() })
export type ListCount = z.infer<typeof ListCount>

/** What waits in the departments that somebody may see. */
export const WorkCounts = z.object({
  departments: z.array(z.object({ department: z.string(), lists: z.array(ListCount) })),
})
export type WorkCounts = z.infer<typeof WorkCounts>

/** What is looked for. Sent as a body: names and addresses do not belong in the address of a page. */
export const WorkSearch = z.strictObject({
  /** A reference, a postcode, or words that stand in the request. */
  q: words(200, 'Send a reference, a postcode, or words that stand in the request'),
  /** The middle of the postcode, as latitude,longitude: finds also what was reported near it. */
  near: z.optional(z.string().check(z.regex(/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,2}(\.\d{1,8})?$/))),
  /** Looks in this department alone. */
  department: z.optional(Id),
  /** What the page before gave as next. */
  after: z.optional(
    z
      .string()
      .check(
        z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z#[A-Z0-9-]{1,20}$/, 'Send what the page before gave as next'),
      ),
  ),
})
export type WorkSearch = z.infer<typeof WorkSearch>

/** Lists that somebody comes back to. The filter is what the list's address has after its question mark. */
export const SavedFilter = z.strictObject({
  id: KeptId,
  name: words(60, 'Give the list a name'),
  filter: z.string().check(z.maxLength(300)),
})
export type SavedFilter = z.infer<typeof SavedFilter>

/**
 * Words that staff use again. `((reference))`, `((service))`, `((place))`, `((date))`, `((name))` of whoever sent it and
 * `((person))`, whom it is about, are filled in.
 */
export const Template = z.strictObject({
  id: KeptId,
  name: words(80, 'Give the template a name'),
  /** The actions that it is offered for; none: every one that has words. */
  actions: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(20)),
  text: words(4000, 'Write the words of the template'),
})
export type Template = z.infer<typeof Template>

/** A place of a request, now or before. */
const MovedPlace = z.object({ lat: z.number(), lon: z.number(), words: z.optional(z.string()) })

/** One thing that happened, as staff see it. */
export const WorkStep = z.object({
  number: z.int(),
  type: z.enum(eventTypes),
  at: Time,
  by: z.string(),
  actor: z.optional(Person),
  queuedAt: z.nullable(Time),
  note: z.optional(z.string()),
  assignee: z.optional(z.nullable(Person)),
  team: z.optional(z.nullable(z.string())),
  to: z.optional(z.object({ kind: z.enum(['department', 'authority']), id: z.string(), name: z.string() })),
  /** Of `referred` to another authority: how it knows of it; missing where that is not known. */
  passed: z.optional(Passed),
  other: z.optional(z.string()),
  /** Of `moved`: from where to where, in words where there are any, and how far that is. */
  moved: z.optional(z.object({ from: MovedPlace, to: MovedPlace, metres: z.int() })),
  departmentReference: z.optional(z.string()),
  /** Of `updated`: what was approved was ordered, under this number; empty where none was given. */
  ordered: z.optional(z.string()),
  /** Of `inspected`: the name of what was found, and how large it is. */
  found: z.optional(z.object({ finding: z.optional(z.string()), size: z.optional(z.string()) })),
  ...metShape,
  /** Of `evidence-added` by staff: how the resident sent it, and when it came. */
  came: z.optional(Came),
  /** Of `added`: what the resident’s words are about. */
  about: z.optional(z.enum(addedAbout)),
  photos: z.array(z.string()),
  /** Of `redacted`: a copy of a photo was blurred, and nothing was erased. */
  blurred: z.optional(z.literal(true)),
})
export type WorkStep = z.infer<typeof WorkStep>

/** A request as staff see it: what a department knows of it, and what its people wrote and did. */
export const WorkRequest = z.extend(DepartmentRequest, {
  history: z.array(WorkStep),
  /** Number of the last event: send it as `seen`. */
  number: z.int(),
  overdue: z.boolean(),
  /** An inspection found it dangerous, and it has not ended since. */
  danger: z.optional(z.boolean()),
  /** When it is about due, in words: where a time is promised whose last day is not known yet. */
  dueAbout: z.optional(z.string()),
  channel: z.enum(channels),
  enteredBy: z.optional(Person),
  /** Who refused what the resident asked to be looked at again, which is for somebody else to do. */
  refusedBy: z.optional(Person),
  location: z.optional(
    z.object({
      lat: z.number(),
      lon: z.number(),
      easting: z.int(),
      northing: z.int(),
      description: z.optional(z.string()),
    }),
  ),
  /** Null: nobody has it. Missing where whoever looks sees no more than where it stands. */
  assignee: z.optional(z.nullable(Person)),
  team: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** Missing as `assignee` is. */
  followers: z.optional(z.int()),
  notes: z.array(z.object({ id: z.string(), at: Time, by: Person, text: z.string() })),
  conversation: z.array(
    z.object({
      id: z.string(),
      at: Time,
      from: z.enum(['department', 'resident']),
      by: z.optional(Person),
      text: z.string(),
      /** What files came with an answer, as the questions are named. */
      with: z.optional(z.array(z.string())),
      again: z.optional(z.array(ProofAgainView)),
      /** Whose words they are, where another request was merged into this one: reference of that. */
      other: z.optional(z.string()),
    }),
  ),
  mergedInto: z.optional(z.string()),
  alsoTold: z.optional(z.array(AlsoTold)),
  /** Open requests of the same service nearby, which may be about the same thing. */
  nearby: z.array(Near),
  publication: z.optional(
    z.object({ at: Time, by: Person, words: z.optional(z.string()), photos: z.array(z.string()) }),
  ),
  /** Blurred copies of photos, for the public. `of`: id of the photo, which stays. */
  copies: z.optional(z.array(z.object({ id: z.string(), of: z.string() }))),
  rating: z.optional(z.object({ at: Time, score: z.int() })),
  /** Name of the app that sent it, where that shows everybody what the resident is told. */
  publicIn: z.optional(z.string()),
  /** What may be done as it stands, by whoever looks. */
  can: z.array(z.string()),
})
export type WorkRequest = z.infer<typeof WorkRequest>

/** A record of somebody having looked at a sensitive request. */
export const Look = z.object({ reference: z.string(), at: Time, by: Person, what: z.string() })
export type Look = z.infer<typeof Look>

export const FilterList = z.object({ filters: z.array(SavedFilter) })
export const TemplateList = z.object({ templates: z.array(Template) })
export const ColleagueList = z.object({ colleagues: z.array(Person) })
export const LookList = z.object({ looks: z.array(Look) })
