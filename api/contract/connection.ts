import * as z from 'zod/mini'
import { states } from './lifecycle.ts'

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
   * Their code for each of our answers by its key, or for `reference`, `title`, `easting` and `northing`: these alone are
   * sent as attributes. Left out: all of them, under their own names.
   */
  attributes: z.optional(z.record(z.string(), z.string())),
  /** What their statuses mean, besides or instead of those known already; see `updates.ts` of the client. */
  statuses: z._default(z.record(z.string(), ForeignMeaning), {}),
  /** How many minutes before the last look the next begins again, for updates that they list late. */
  overlapMinutes: z._default(z.int().check(z.gte(1), z.lte(1440)), 15),
})

/** Where a department's own system is. Never in the council profile, which reaches the browser. */
export const Connection = z.discriminatedUnion('kind', [WebhookConnection, Open311Connection])
export type Connection = z.infer<typeof Connection>
export type Open311Connection = z.infer<typeof Open311Connection>
