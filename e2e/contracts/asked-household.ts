import { expect } from 'vitest'
import { roles } from '#contract/council/rights.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { council } from '#council'
import { looksInMemory, teamInMemory } from '#fostering/desk/testing/looks.ts'
import { calendarOf } from '#fostering/enquiries/calendar.ts'
import type { Enquiry } from '#fostering/enquiries/enquiry.ts'
import { world as enquiriesWorld } from '#fostering/enquiries/testing/world.ts'
import { headOf } from '#fostering/household/head-of.ts'
import type { Head } from '#fostering/household/part.ts'
import { type Asked as Act, perform } from '#fostering/household/perform.ts'
import { type World, world } from '#fostering/household/testing/world.ts'
import type { Who } from '#fostering/rights/may.ts'
import { together } from '#http/core/together.ts'
import { openapi } from '#http/document/openapi.ts'
import { allDeskRoutes } from '#http/fostering/all.ts'
import { enquiryRoutes } from '#http/fostering/enquiries.ts'
import { placeRoutes } from '#http/fostering/place.ts'
import { copyRoutes } from '#http/fostering/report.ts'
import { services } from '#services/index.ts'
import { type Asked, describing } from '../support/openapi.ts'
import { badBodies } from './asked-round.ts'

const start = '2027-01-05T10:00:00.000Z'

interface Door extends Asked {
  /** The role of whoever asks. */
  readonly by?: string
  /** Who asks instead, where it is nobody of staff. */
  readonly held?: Record<string, string>
  /** Something that is not there. */
  readonly not?: Record<string, string>
  /** It is an act, and takes a key of its own. */
  readonly acts?: boolean
}

/** Fostering in memory, and a way to ask the API’s own routes of it that holds each answer to the document. */
export async function askedHousehold() {
  const one = await world(start)
  const asking = enquiriesWorld(start)
  const ports = {
    ...asking.ports,
    ...one.ports,
    looks: looksInMemory(),
    team: teamInMemory(),
    from: { council: council.name, phone: '0116 496 0123', team: 'Fostering team' },
    department: { id: 'fostering', prefix: 'FA' },
    councilId: 'E10000018',
    calendar: async ({ values: { booking } }: Enquiry) =>
      booking && calendarOf(booking, asking.ports.council, asking.ports.siteUrl),
    staffGroups: roles.map((role) => ({ group: role, role, departments: ['fostering'] })),
    identify: async (token: string) => {
      const [name = ''] = token.split('.')
      return { id: name, name, groups: [name] }
    },
  }
  const ready = async () => ports
  const routes = together(allDeskRoutes(ready), placeRoutes(ready), copyRoutes(ready), enquiryRoutes(ready))
  const document = openapi(services, council) as unknown as Parameters<typeof describing>[0]
  const api = describing(document, (address, init) => routes.request(address, init))

  let sent = 0
  const key = () => ({ 'idempotency-key': `key-of-the-document-${sent++}`.padEnd(24, 'x') })
  const as = (role: string) => ({ authorization: `Bearer ${role}.x.y` })
  const statusOf = async (operation: string, asked: Asked) => (await api.call(operation, asked)).status
  const answers = async (operation: string, status: number, asked: Asked) =>
    expect([operation, await statusOf(operation, asked)]).toEqual([operation, status])

  /** Asks for what is there, and for all that is refused; what is asked for is done last. Returns the answer. */
  async function through<T>(
    operation: string,
    { by = 'recruiter', held, not, acts, ...asked }: Door,
  ): Promise<T> {
    const headers = () => ({ ...(held ?? as(by)), ...(acts ? key() : {}) })
    if (held === undefined) await answers(operation, 403, { ...asked, headers: as('nobody') })
    if (held === undefined || held.authorization)
      await answers(operation, 401, { ...asked, headers: acts ? key() : {} })
    if (not) await answers(operation, 404, { ...asked, path: { ...asked.path, ...not }, headers: headers() })
    if (asked.body !== undefined)
      for (const [status, { body, ...more }] of badBodies) {
        const wrong = { ...headers(), ...('headers' in more && more.headers) }
        await answers(operation, status, { ...asked, body, headers: wrong })
      }
    if (acts) await answers(operation, 400, { ...asked, headers: held ?? as(by) })
    const answer = await api.call(operation, { ...asked, headers: headers() })
    expect([operation, answer.status < 300]).toEqual([operation, true])
    return answer.body as T
  }

  /** A household of these routes, for what brings one forward in tests. */
  function worldOf(household: string): World {
    const id = (name: PartName) => `${household}/${name}`
    return {
      ...one,
      head: async () => (await headOf(ports, household)) as Head,
      part: async (name) => ports.parts.get(id(name)),
      async act(who: Who, name: PartName, act: string, body: unknown = {}, more: Partial<Act> = {}) {
        const seen = (await ports.parts.get(id(name)))?.history.length ?? 0
        const { 'idempotency-key': own } = key()
        return perform(ports, who, { household, name, act, key: own, seen, body, ...more })
      },
    }
  }

  return { api, as, key, answers, through, worldOf }
}
