import * as z from 'zod/mini'
import { states } from './lifecycle.ts'

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

/** Everything the department needs, without contact details. */
const FullSubmission = z.strictObject({
  reference: Reference,
  service: z.string(),
  title: z.string(),
  lgsl: z.nullable(z.int()),
  submittedAt: Time,
  dueAt: z.nullable(Time),
  location: z.optional(Place),
  answers: z.record(z.string(), z.unknown()),
  readable: z.array(Line),
  evidence: z.array(z.strictObject({ id: z.string(), description: z.optional(z.string()) })),
})

/** What a sensitive service tells: the department fetches the rest with its own credentials. */
const ThinSubmission = z.strictObject({ reference: Reference, service: z.string(), thin: z.literal(true) })

const Change = z.strictObject({
  reference: Reference,
  service: z.string(),
  state: z.enum(states),
  by: z.string(),
  note: z.optional(z.string()),
  /** The department's own number for it. */
  departmentReference: z.optional(z.string()),
})

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
    type: z.literal(`shire.request.${type}.v1`),
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
  envelope('inspected', Change),
  envelope('scheduled', Change),
  envelope('fixed', Change),
  envelope('closed', Change),
  envelope('referred', Change),
  envelope('reopened', Change),
  envelope('followed', Followed),
  envelope('evidence-added', EvidenceAdded),
  envelope('approved', Change),
  envelope('refused', Change),
  envelope('reconsideration-asked', Change),
  envelope('paid', Change),
  envelope('refunded', Change),
  envelope('erased', Change),
])
export type RequestEvent = z.infer<typeof RequestEvent>
export type SubmittedData = z.infer<typeof FullSubmission>
