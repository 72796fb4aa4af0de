import { catchments, policies, schools } from 'virtual:school-places'
import { describe, expect, it } from 'vitest'
import { runOf } from '#admissions/allocate/run-of.ts'
import { bookOf } from '#admissions/explain/book.ts'
import { explanationOf } from '#admissions/explain/explanation.ts'
import { told } from '#admissions/explain/testing/told.ts'
import { letterOf } from '#admissions/explain/words/letter.ts'
import { closed } from '#admissions/offers/testing/story.ts'
import { world } from '#admissions/offers/testing/world.ts'
import { publishedOf } from '#admissions/public/publish.ts'
import { engine } from '#admissions/rounds/computed.ts'
import { roundFile } from '#admissions/rounds/file.ts'
import { gather } from '#admissions/rounds/gather.ts'
import { heldStandings } from '#admissions/rounds/standing.ts'
import { lookAt } from '#web/features/admissions/had-applied/results.ts'

const one = await world(400)
await closed(one)
const gathered = await gather(one.ports, 'reception-2027')
if (!gathered) throw new Error('There is no round')
const round = roundFile(gathered)
const run = runOf(round)

const publishing = {
  run: 'f'.repeat(64),
  council: 'Exampleshire',
  codeOf: (child: string) => `code of ${child}`,
  elsewhere: new Set<string>(),
}
const published = publishedOf(round, run, publishing)
const book = bookOf(round, run)
const from = {
  council: 'Exampleshire',
  contact: [],
  complainUrl: 'https://example.org',
  checkUrl: 'https://example.org',
}

/** Pythagoras on the grid coordinates as they are given, by whole metres, or by centimetres where the city's order says so. */
function measured(child: string, school: string): number {
  const home = round.applicants.find(({ id }) => id === child)?.home
  const at = round.schools.find(({ id }) => id === school)
  if (!home || !at?.point) throw new Error(`Nobody knows how far it is from ${child} to ${school}`)
  const metres = Math.sqrt((home.easting - at.point.easting) ** 2 + (home.northing - at.point.northing) ** 2)
  return at.policy === 'city' ? Math.round(metres * 100) / 100 : Math.round(metres)
}

const asked = round.applicants.flatMap(({ id, home, plan, preferences }) =>
  home && !plan ? preferences.map(({ school }) => ({ child: id, school })) : [],
)
const differing = (metresOf: (child: string, school: string) => number | null | undefined) =>
  asked.filter(({ child, school }) => metresOf(child, school) !== measured(child, school))

describe('the distance from a home to a school is the same', () => {
  it('where a family looks before it applies', () => {
    const places = { schools, catchments, policies }
    const before = new Map(
      round.applicants.map(({ id, home, preferences }) => {
        const at = { from: 'address', label: 'Home', place: home ?? { easting: 0, northing: 0 } } as const
        const looked = lookAt(places, { phase: 'reception', home: at, preferences })
        return [id, new Map(looked.map(({ school, standing }) => [school.id, standing?.metres]))]
      }),
    )
    expect(asked.length).toBeGreaterThan(800)
    expect(differing((child, school) => before.get(child)?.get(school))).toEqual([])
  })

  it('where it checks what is held of its application', () => {
    const held = new Map(
      gathered.applications.map((application) => {
        const standings = heldStandings(engine, gathered, application, 'family')
        return [application.reference, new Map(standings.map((at) => [at.school.id, at.distanceMetres]))]
      }),
    )
    expect(differing((child, school) => held.get(child)?.get(school))).toEqual([])
  })

  it('where children are put in order', () => {
    const pools = new Map(
      run.pools.map(({ school, order }) => [
        school,
        new Map(order.map(({ child, metres }) => [child, metres])),
      ]),
    )
    expect(differing((child, school) => pools.get(school)?.get(child))).toEqual([])
  })

  it('in the letter that says why a school could not offer a place', () => {
    const refused = round.applicants.flatMap(({ id: child }) => {
      const explanation = explanationOf(book, child, told)
      const letter = JSON.stringify(letterOf(explanation, from))
      return explanation.preferences.flatMap((preference) =>
        preference.kind === 'full'
          ? preference.parts
              .filter(({ came }) => came.measure?.by === 'straight-line')
              .map(() => ({ child, school: preference.school.id, letter }))
          : [],
      )
    })
    expect(refused.length).toBeGreaterThan(50)
    for (const { child, school, letter } of refused)
      expect(letter).toContain(`straight line: ${measured(child, school).toLocaleString('en-GB')} metres `)
  })

  it('in the published file, where it says how far the last child lives', () => {
    const last = published.pools.flatMap(({ id, school, last: own }) => {
      const child = run.cutOffs.find(({ pool }) => pool === id)?.last?.child
      return own && own.metres !== null && child ? [{ child, school, metres: own.metres }] : []
    })
    expect(last.length).toBeGreaterThan(3)
    for (const { child, school, metres } of last) expect(metres).toBe(measured(child, school))
  })
})
