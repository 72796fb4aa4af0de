import * as z from 'zod/mini'
import { Rang } from './call-time.ts'
import { eventType } from './event-type.ts'
import { states } from './lifecycle.ts'
import { addedAbout } from './resident-actions.ts'

const Time = z.iso.datetime()
const Reference = z.string().check(z.regex(/^[A-Z]{2,4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/))

/** One answer as a person reads it, beside the raw one. */
const Line = z.strictObject({ key: z.string(), question: z.string(), answer: z.string() })

const Place = z.strictObject({
  lat: z.number(),
  lon: z.number(),
  /** Metres on the British National Grid (EPSG:27700). */
  easting: z.int(),
  northing: z.int(),
  description: z.optional(z.string()),
})

export const channels = ['web', 'phone', 'open311'] as const
export type Channel = (typeof channels)[number]

/** Everything the department needs, without contact details. */
const FullSubmission = z.strictObject({
  reference: Reference,
  service: z.string(),
  title: z.string(),
  lgsl: z.nullable(z.int()),
  /** How it came in: `phone` was entered by staff for somebody. */
  channel: z.enum(channels),
  submittedAt: Time,
  dueAt: z.nullable(Time),
  location: z.optional(Place),
  answers: z.record(z.string(), z.unknown()),
  readable: z.array(Line),
  evidence: z.array(z.strictObject({ id: z.string(), description: z.optional(z.string()) })),
})

/** What a sensitive service tells: the department fetches the rest with its own credentials. */
const ThinSubmission = z.strictObject({
  reference: Reference,
  service: z.string(),
  thin: z.literal(true),
  channel: z.enum(channels),
  submittedAt: Time,
  dueAt: z.nullable(Time),
})

const Change = z.strictObject({
  reference: Reference,
  service: z.string(),
  state: z.enum(states),
  by: z.string(),
  note: z.optional(z.string()),
  /** The department's own number for it. */
  departmentReference: z.optional(z.string()),
})

/** Approved; `order`: what was approved has to be ordered now. */
const Approved = z.extend(Change, { order: z.optional(z.literal('due')) })

/** Another look is asked for; `dueAt`: by when, missing from events made before there was a time for it. */
const LookAsked = z.extend(Change, { dueAt: z.optional(z.nullable(z.iso.datetime())) })

/** Words of the department, with nothing else changed; `order`: what was approved has been ordered. */
const Updated = z.extend(Change, { order: z.optional(z.literal('done')) })

/**
 * A look: `dueAt` is null where that was all that was promised, and another time where we try again then. `graded`: by when what was found is to be dealt with as the
 * department's own grades have it, null for no time, and whether it is dangerous until then. Nobody is promised it.
 */
const Looked = z.extend(Change, {
  dueAt: z.optional(z.nullable(Time)),
  graded: z.optional(z.strictObject({ by: z.nullable(Time), danger: z.boolean() })),
})

/** Staff heard that it is dangerous, or that it is not: what stands of it from then on, as with a look. Gone once it is erased. */
const Danger = z.extend(Change, {
  graded: z.optional(z.strictObject({ by: z.nullable(Time), danger: z.boolean() })),
})

/**
 * Opened again: until when the department is to act from then on, null for no time. `other`: the merged request whose
 * resident said that it isn't fixed.
 */
const Reopened = z.extend(Change, { dueAt: z.optional(z.nullable(Time)), other: z.optional(Reference) })

/** Paid; `dueAt`: by when it is done, where what is promised counts from the payment. */
const Paid = z.extend(Change, { dueAt: z.optional(z.nullable(Time)) })

/** Who has it now: opaque ids of a member of staff and of a team of the department; null for nobody. */
const Assigned = z.strictObject({
  reference: Reference,
  service: z.string(),
  assignee: z.nullable(z.string()),
  team: z.nullable(z.string()),
})

/** `referred`: to another department of this council, or to another authority. */
const Referred = z.extend(Change, {
  to: z.optional(z.strictObject({ kind: z.enum(['department', 'authority']), id: z.string() })),
})

/** `other`: the request that this one was merged into, or that was merged into this one. */
const Joined = z.strictObject({
  reference: Reference,
  service: z.string(),
  state: z.enum(states),
  other: Reference,
  followers: z.int(),
})

/** The conversation with the resident went on. `text` is missing for sensitive services. */
const Said = z.strictObject({
  reference: Reference,
  service: z.string(),
  message: z.string(),
  text: z.optional(z.string()),
})

/**
 * What the resident added: `about` what it is, that it may need no more doing or is somewhere else. `rang`: they rang about
 * the call that they had asked for, and whether they still want it; `dueAt`: by when, where they asked for another time.
 */
const Added = z.extend(Said, {
  about: z.enum(addedAbout),
  rang: z.optional(Rang.shape.wants),
  dueAt: z.optional(Time),
})

/** Satisfaction from 1 (very dissatisfied) to 5 (very satisfied). */
const Rated = z.strictObject({ reference: Reference, service: z.string(), score: z.int() })

/** The request with everything in it begins at a new department: apply it whatever came before. */
const Transferred = z.union([
  z.extend(FullSubmission, { from: z.string() }),
  z.extend(ThinSubmission, { from: z.string() }),
])

/** Whoever sent it corrected the place: what is here replaces what came before. `was`: where it was until then. */
const Moved = z.union([z.extend(FullSubmission, { was: z.optional(Place) }), ThinSubmission])

/** Files that came after the request. */
const EvidenceAdded = z.strictObject({
  reference: Reference,
  service: z.string(),
  /** Missing for sensitive services: the department fetches what there is. */
  evidence: z.optional(z.array(z.strictObject({ id: z.string(), question: z.optional(z.string()) }))),
})

const Followed = z.strictObject({ reference: Reference, service: z.string(), followers: z.int() })

/**
 * CloudEvents 1.0 with the extensions `sequence` (the event's number, as text), `department` and `service`.
 * Apply events of one subject in order of `sequence`; ignore a number already applied; wait for a missing one.
 */
const envelope = <T extends string, D extends z.ZodMiniType>(type: T, data: D) =>
  z.strictObject({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.string(),
    type: z.literal(eventType('request', type)),
    subject: Reference,
    time: Time,
    datacontenttype: z.literal('application/json'),
    dataschema: z.string(),
    sequence: z.string().check(z.regex(/^[1-9]\d*$/)),
    department: z.string(),
    service: z.string(),
    data,
  })

export const RequestEvent = z.discriminatedUnion('type', [
  envelope('submitted', z.union([FullSubmission, ThinSubmission])),
  envelope('acknowledged', Change),
  envelope('inspected', Looked),
  envelope('scheduled', Looked),
  envelope('unscheduled', Looked),
  envelope('fixed', Change),
  envelope('closed', Change),
  envelope('referred', Referred),
  // To the authority that it was referred to: our email was refused, or staff have told it in another way.
  envelope('not-passed', Referred),
  envelope('passed-on', Referred),
  envelope('transferred', Transferred),
  envelope('reopened', Reopened),
  envelope('updated', Updated),
  envelope('followed', Followed),
  envelope('evidence-added', EvidenceAdded),
  // Only of services whose events carry no answers: the department fetches what there is.
  envelope('changed', Change),
  envelope('added', Added),
  envelope('moved', Moved),
  envelope('withdrawn', Change),
  // Who is told of news, and that they have their link: no address is in it.
  envelope('readdressed', Change),
  envelope('link-sent', Change),
  envelope('follower-link-sent', Change),
  // That there is a new code: the code is in no event.
  envelope('code-made', Change),
  envelope('approved', Approved),
  envelope('refused', Change),
  envelope('reconsideration-asked', LookAsked),
  envelope('paid', Paid),
  envelope('refunded', Change),
  envelope('assigned', Assigned),
  envelope('noted', Change),
  envelope('seen', Change),
  envelope('dangerous', Danger),
  envelope('not-dangerous', Danger),
  envelope('asked', Said),
  envelope('answered', Said),
  envelope('merged', Joined),
  envelope('split', Joined),
  envelope('joined', Joined),
  envelope('parted', Joined),
  // Words or photos were taken out: what is here replaces what came before, and the rest has to be erased.
  envelope('redacted', z.union([FullSubmission, ThinSubmission])),
  envelope('published', Change),
  envelope('rated', Rated),
  envelope('erased', Change),
])
export type RequestEvent = z.infer<typeof RequestEvent>
export type SubmittedData = z.infer<typeof FullSubmission>
