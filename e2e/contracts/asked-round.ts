import { expect } from 'vitest'
import { inYearWorld } from '#admissions/in-year/testing/world.ts'
import { letterPdf } from '#admissions/letter/pdf.ts'
import { publishedFile } from '#admissions/offers/offers.ts'
import { world } from '#admissions/offers/testing/world.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { awayId } from '#admissions/rounds/away.ts'
import { council } from '#council'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { allDeskRoutes } from '#http/admissions/all.ts'
import { familyRoutes } from '#http/admissions/families.ts'
import { beside } from '#http/core/together.ts'
import { openapi } from '#http/document/openapi.ts'
import { services } from '#services/index.ts'
import { type Asked, describing } from '../support/openapi.ts'

export const round = 'reception-2027'
export const hill = 'sample-hill-church-of-england-school'
export const moment = '2027-04-16T06:00:00.000Z'
export const nowhere = 'f'.repeat(64)

export const rutland = 'E06000017'
const away = { name: 'Sample Lake School', area: 'Rutland' }
export const lake = awayId(away)

/** A child who asks for a school of a neighbour too. */
function elsewhereToo(kept: Application): Application {
  const preferences = [...kept.said.facts.preferences, { school: lake }]
  const said = { ...kept.said, facts: { ...kept.said.facts, preferences }, away: { [lake]: away } }
  return { ...kept, said, version: kept.version + 1 }
}

/** What every operation with a body refuses. */
export const badBodies = [
  [400, { body: '{' }],
  [413, { body: { a: 'x'.repeat(100_000) } }],
  [415, { body: 'a=b', headers: { 'content-type': 'text/plain' } }],
  [422, { body: { unheardOf: true } }],
] as const

interface Door {
  readonly by?: string
  readonly path?: Record<string, string>
  readonly query?: Record<string, string>
  /** Something that is not there. */
  readonly not?: Record<string, string>
  readonly body?: object
}

/** A made-up round, and a way to ask the API’s own routes of it that holds each answer to the document. */
export async function askedRound() {
  const one = await world(24, round, '2027-01-20T09:00:00.000Z')
  const [first] = await one.stores.applications.ofRound(round)
  if (!first) throw new Error('There is no child')
  await one.stores.applications.save(elsewhereToo(first), first.version)
  const inYear = inYearWorld(inYearTerms)
  const desk = allDeskRoutes(async () => ({
    ...one.ports,
    inYear: () => inYear.ports,
    staffGroups: council.operations.staffGroups,
    identify: async (token: string) => {
      const [name = ''] = token.split('.')
      return { id: name, name, groups: [name] }
    },
  }))
  const families = familyRoutes(
    async () => ({
      ...one.ports,
      offers: one.stores.offers,
      pointerOf: (id: string) => one.stores.rounds.get(id),
      published: async (id: string) =>
        publishedFile(one.stores.files, await one.stores.rounds.get(id), one.ports.now()),
      inYears: inYear.ports.inYears,
      ownFormOf: inYear.ports.ownFormOf,
      inYearChanging: inYear.ports.inYearChanging,
      changeLetter: (letter, reference, day) => letterPdf(letter, { council: council.name, reference, day }),
      inYearLetter: (letter, reference, day) => letterPdf(letter, { council: council.name, reference, day }),
      letter: async ({ explanation, letter, reference }) =>
        letterPdf(letter, { council: council.name, reference, day: explanation.told }),
    }),
    async () => one.ports,
  )
  const routes = beside(desk, '/api/admissions/', families)
  const document = openapi(services, council) as unknown as Parameters<typeof describing>[0]
  const api = describing(document, (address, init) => routes.request(address, init))

  let sent = 0
  const key = () => ({ 'idempotency-key': `key-of-the-document-${sent++}`.padEnd(24, 'x') })
  const as = (group: string) => ({ authorization: `Bearer ${group}.x.y` })
  const statusOf = async (operation: string, asked: Asked) => (await api.call(operation, asked)).status

  /** Asks for what is there, and for all that is refused; an act is done last. Returns the answer. */
  async function through<T>(
    operation: string,
    { by = 'admissions-managers', not, ...asked }: Door,
  ): Promise<T> {
    const acts = asked.body !== undefined
    const headers = () => ({ ...as(by), ...(acts ? key() : {}) })
    expect([operation, await statusOf(operation, { ...asked, headers: {} })]).toEqual([operation, 401])
    expect([operation, await statusOf(operation, { ...asked, headers: as('nobody') })]).toEqual([
      operation,
      403,
    ])
    if (not) {
      const path = { ...asked.path, ...not }
      expect([operation, await statusOf(operation, { ...asked, path, headers: headers() })]).toEqual([
        operation,
        404,
      ])
    }
    if (acts) {
      for (const [status, { body, ...more }] of badBodies) {
        const wrong = { ...headers(), ...('headers' in more && more.headers) }
        expect([operation, await statusOf(operation, { ...asked, body, headers: wrong })]).toEqual([
          operation,
          status,
        ])
      }
      expect(await statusOf(operation, { ...asked, headers: as(by) })).toBe(400)
      const late = { ...asked, body: { ...asked.body, seen: 99 }, headers: headers() }
      expect([operation, await statusOf(operation, late)]).toEqual([operation, 409])
    }
    const answer = await api.call(operation, { ...asked, headers: headers() })
    expect([operation, answer.status < 300]).toEqual([operation, true])
    return answer.body as T
  }

  return { one, inYear, api, as, key, statusOf, through }
}
