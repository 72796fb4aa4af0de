import * as z from 'zod/mini'
import { timeZone } from '#contract/calendar/day.ts'
import { minutesOfDays } from '#contract/calendar/minutes.ts'
import { states } from '#contract/requests/lifecycle.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Whether what is sent there can be read by nobody on the way: https, or this machine itself. */
export function isSafeUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username } = new URL(url)
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname)))
}

const Url = z.string().check(
  z.refine(isSafeUrl, 'must be an https address, without a name or password in it'),
  z.refine((url) => !url.endsWith('/'), 'must not end with a slash'),
)

/** What a status of another system means here; null: nothing that is told. */
export const ForeignMeaning = z.nullable(
  z.enum(states.filter((state) => !['submitted', 'merged', 'approved', 'refused'].includes(state))),
)
export type ForeignMeaning = z.infer<typeof ForeignMeaning>

/** Our own needs no look: the first costs a function's start 10 ms. */
function isTimeZone(zone: string): boolean {
  if (zone === timeZone) return true
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }))
  } catch {
    return false
  }
}

/** What can be sent as an attribute besides answers. `fixmystreet_id` is the reference, as FixMyStreet's adapter asks for it. */
export const attributeFacts = [
  'reference',
  'title',
  'easting',
  'northing',
  'description',
  'report_url',
  'category',
  'group',
  'fixmystreet_id',
] as const

export const WebhookConnection = z.strictObject({ kind: z.literal('webhook'), url: Url })

export const Open311Connection = z.strictObject({
  kind: z.literal('open311'),
  /** Address of the server, up to where `/requests.json` is added. */
  url: Url,
  /** Where one server serves several authorities. */
  jurisdiction: z.optional(z.string()),
  /** Servers must speak XML by the standard; most speak JSON too. */
  format: z._default(z.enum(['json', 'xml']), 'json'),
  /** Their `service_code` for each of our services (slugs). One that is left out has its slug as code. */
  services: z._default(z.record(z.string(), z.string()), {}),
  /**
   * Their code, or several, for each of our answers by its key, or for one of {@link attributeFacts}: these alone are sent
   * as attributes. Left out: all of them, under their own names. Of either, a server that lists what a service takes
   * (`services/{code}`) gets only that.
   */
  attributes: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  /** Attributes, by their code, that have the same value in every report. */
  constants: z._default(z.record(z.string(), z.string()), {}),
  /** For servers that want a name or an address with every report: the council's, never the resident's. */
  contact: z._default(
    z.strictObject({
      first_name: z.optional(z.string()),
      last_name: z.optional(z.string()),
      email: z.optional(z.string()),
      phone: z.optional(z.string()),
    }),
    {},
  ),
  /** What their statuses mean, besides or instead of those known already; see `updates.ts` of the client. */
  statuses: z._default(z.record(z.string(), ForeignMeaning), {}),
  /** What their own codes for a status mean (`external_status_code`); these count before the status. */
  codes: z._default(z.record(z.string(), ForeignMeaning), {}),
  /** Where times are that come without a zone, as a name of the IANA's database. */
  timeZone: z._default(
    z.string().check(z.refine(isTimeZone, `must be a time zone, such as ${timeZone}`)),
    timeZone,
  ),
  /** How they write dates that are not ISO 8601: 04/03/2026 is the fourth of March, or the third of April. */
  dates: z._default(z.enum(['day-first', 'month-first']), 'day-first'),
  /** How many minutes before the last look the next begins again, for updates that they list late. */
  overlapMinutes: z._default(z.int().check(z.gte(1), z.lte(minutesOfDays(1))), 15),
})

/** Where a department's own system is. Never in the council profile, which reaches the browser. */
export const Connection = z.discriminatedUnion('kind', [WebhookConnection, Open311Connection])
export type Connection = z.infer<typeof Connection>
export type Open311Connection = z.infer<typeof Open311Connection>
