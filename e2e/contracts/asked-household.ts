import { expect } from 'vitest'
import { startEvidenceBucket } from '#aws/testing/evidence-bucket.ts'
import { roles } from '#contract/council/rights.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { council } from '#council'
import { constellations } from '#council/fostering/constellations.ts'
import { constellationsOn } from '#fostering/constellations/testing/shelf.ts'
import { calendarOfDate } from '#fostering/courses/calendar.ts'
import type { Course } from '#fostering/courses/course.ts'
import { looksInMemory, teamInMemory } from '#fostering/desk/testing/looks.ts'
import { calendarOf } from '#fostering/enquiries/calendar.ts'
import type { Enquiry } from '#fostering/enquiries/enquiry.ts'
import { world as enquiriesWorld } from '#fostering/enquiries/testing/world.ts'
import type { Dated } from '#fostering/household/calendar.ts'
import { callListsOn } from '#fostering/household/calls/testing/lists.ts'
import { figuresInMemory } from '#fostering/household/figures/testing/memory.ts'
import { headOf } from '#fostering/household/head-of.ts'
import type { Head } from '#fostering/household/part.ts'
import { financeInMemory } from '#fostering/household/payments/testing/memory.ts'
import { type Asked as Act, perform } from '#fostering/household/perform.ts'
import { pairListsOn } from '#fostering/household/testing/pairs.ts'
import { dutyInMemory, supportListsOn } from '#fostering/household/testing/support.ts'
import { type World, world } from '#fostering/household/testing/world.ts'
import type { Who } from '#fostering/rights/may.ts'
import { MemoryTimes } from '#fostering/times/testing/memory.ts'
import { together } from '#http/core/together.ts'
import { openapi } from '#http/document/openapi.ts'
import { allDeskRoutes } from '#http/fostering/all.ts'
import { constellationPlaceRoutes } from '#http/fostering/constellations.ts'
import { courseRoutes } from '#http/fostering/courses.ts'
import { enquiryRoutes } from '#http/fostering/enquiries.ts'
import { placeFileRoutes } from '#http/fostering/files.ts'
import { financeRoutes } from '#http/fostering/finance.ts'
import { letterRoutes } from '#http/fostering/letters.ts'
import { moneyRoutes } from '#http/fostering/money.ts'
import { placeRoutes } from '#http/fostering/place.ts'
import { copyRoutes } from '#http/fostering/report.ts'
import { placeSupportRoutes } from '#http/fostering/support.ts'
import { householdFileRoutes } from '#http/resident/household-files.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
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
  const bucket = await startEvidenceBucket()
  const [{ filesBucket: files }, { presign }, { householdPorts }] = await Promise.all([
    import('#aws/fostering/files-bucket.ts'),
    import('#aws/fostering/upload.ts'),
    import('#aws/evidence/ports.ts'),
  ])
  const one = await world(start)
  const asking = enquiriesWorld(start)
  const from = { council: council.name, phone: '0116 496 0123', team: 'Fostering team' }
  const ports = {
    ...asking.ports,
    ...one.ports,
    ...financeInMemory(one.ports.now),
    files,
    presign,
    looks: looksInMemory(),
    team: teamInMemory(),
    from,
    duty: dutyInMemory(),
    support: supportListsOn(one.shelf),
    figures: figuresInMemory(),
    targets: [],
    calls: callListsOn(one.shelf, one.ports.now),
    pairs: pairListsOn(one.shelf),
    constellations: constellationsOn(new MemoryShelf(), one.ports.now),
    groups: constellations,
    inboxes: { team: null, managers: null },
    sender: from,
    site: () => asking.ports.siteUrl,
    courses: new MemoryTimes<Course>(),
    calendarFile: async (date: Dated, household: string) =>
      calendarOfDate(date, household, from, asking.ports.siteUrl),
    department: { id: 'fostering', prefix: 'FA' },
    councilId: 'E10000018',
    calendar: async ({ values: { booking } }: Enquiry) =>
      booking && calendarOf(booking, asking.ports.council, asking.ports.siteUrl),
    staffGroups: roles.map((role) => ({
      group: role,
      role,
      departments: ['fostering'],
      ...(role === 'hub' && { hub: 'sample-hub' }),
    })),
    identify: async (token: string) => {
      const [name = ''] = token.split('.')
      return { id: name, name, groups: [name] }
    },
  }
  const ready = async () => ports
  const routes = together(
    placeRoutes(ready),
    copyRoutes(ready),
    courseRoutes(ready),
    constellationPlaceRoutes(ready),
    placeSupportRoutes(ready),
    moneyRoutes(ready),
    financeRoutes(ready),
    enquiryRoutes(ready),
    placeFileRoutes(ready),
    letterRoutes(ready),
    householdFileRoutes(householdPorts),
    allDeskRoutes(ready, ready),
  )
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

  return { api, as, key, answers, start, through, worldOf, stop: () => bucket.stop() }
}
