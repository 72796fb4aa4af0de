import * as z from 'zod/mini'

/**
 * Open311 GeoReport v2 as this server speaks it, with FixMyStreet's updates. These are the shapes of the JSON; the XML
 * has the same fields. Times are W3C date-times in UTC without fractions of seconds.
 */
const Time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/))
const Code = z.string().check(z.regex(/^[\w-]+$/))

export const Open311Service = z.strictObject({
  service_code: Code,
  service_name: z.string(),
  description: z.string(),
  metadata: z.boolean(),
  type: z.enum(['realtime', 'batch', 'blackbox']),
  keywords: z.string(),
  group: z.string(),
})
export type Open311Service = z.infer<typeof Open311Service>
export const Open311Services = z.array(Open311Service)

export const Open311Attribute = z.strictObject({
  variable: z.boolean(),
  code: Code,
  datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: z.boolean(),
  datatype_description: z.string(),
  order: z.int(),
  description: z.string(),
  values: z.optional(
    z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        /** FixMyStreet's: the client shows it to whoever chooses the value, and sends no report. */
        disable_message: z.optional(z.string()),
      }),
    ),
  ),
  /** FixMyStreet's: the client fills it in itself and asks nobody. */
  automated: z.optional(z.enum(['server_set', 'hidden_field'])),
})
export type Open311Attribute = z.infer<typeof Open311Attribute>

export const Open311Definition = z.strictObject({
  service_code: Code,
  attributes: z.array(Open311Attribute),
})
export type Open311Definition = z.infer<typeof Open311Definition>

export const Open311Created = z.array(
  z.strictObject({
    service_request_id: Code,
    service_notice: z.string(),
    account_id: z.nullable(z.string()),
  }),
)
export type Open311Created = z.infer<typeof Open311Created>

export const Open311Request = z.strictObject({
  service_request_id: Code,
  status: z.enum(['open', 'closed']),
  status_notes: z.nullable(z.string()),
  service_name: z.string(),
  service_code: Code,
  description: z.nullable(z.string()),
  agency_responsible: z.string(),
  service_notice: z.nullable(z.string()),
  requested_datetime: Time,
  updated_datetime: Time,
  expected_datetime: z.nullable(Time),
  address: z.nullable(z.string()),
  address_id: z.nullable(z.string()),
  zipcode: z.nullable(z.string()),
  lat: z.number(),
  long: z.number(),
  media_url: z.nullable(z.string()),
})
export type Open311Request = z.infer<typeof Open311Request>
export const Open311Requests = z.array(Open311Request)

export const Open311Token = z.array(z.strictObject({ service_request_id: Code, token: z.string() }))

/** States of FixMyStreet's extension, finer than open and closed. */
export const updateStates = [
  'open',
  'investigating',
  'action_scheduled',
  'fixed',
  'no_further_action',
  'not_councils_responsibility',
  'internal_referral',
  'duplicate',
] as const
export type UpdateState = (typeof updateStates)[number]

export const Open311Update = z.strictObject({
  update_id: Code,
  service_request_id: Code,
  status: z.enum(updateStates),
  updated_datetime: Time,
  description: z.string(),
  media_url: z.nullable(z.string()),
})
export type Open311Update = z.infer<typeof Open311Update>
export const Open311Updates = z.array(Open311Update)

export const Open311UpdateTaken = z.array(z.strictObject({ update_id: z.string() }))

export const Open311Errors = z
  .array(z.strictObject({ code: z.string(), description: z.string() }))
  .check(z.minLength(1))
export type Open311Errors = z.infer<typeof Open311Errors>

export const Open311Discovery = z.strictObject({
  changeset: Time,
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.strictObject({
      specification: z.literal('http://wiki.open311.org/GeoReport_v2'),
      url: z.string(),
      changeset: Time,
      type: z.enum(['production', 'test', 'acceptance']),
      formats: z.array(z.enum(['text/xml', 'application/json'])),
    }),
  ),
})
export type Open311Discovery = z.infer<typeof Open311Discovery>

/**
 * Most rows of one answer, most days that one may be about, and most rows that come before a page that is asked for by its
 * number: they are read to count them.
 */
export const open311Limits = { rows: 1000, days: 90, counted: 50_000 } as const

/** Where the server is, below the address of the site. */
export const open311Path = '/open311/v2'
