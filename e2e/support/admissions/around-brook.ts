import type { Application } from '#admissions/rounds/application.ts'
import { awayId } from '#admissions/rounds/away.ts'

/** By the council's own policy: the first takes fewer than ask, the second everybody. */
export const [full, room] = ['sample-brook-academy', 'sample-park-school']
export const away = { name: 'Sample Lake School', area: 'Leicester' }
/** Ranks by its own committee. */
export const hill = { id: 'sample-hill-church-of-england-school', round: 'reception-2027' }

/** Each further from the school that is full than the one before; the first lives nobody knows where. */
export function neighbour(application: Application, at: number): Application {
  const { born } = application.said.facts
  const home = at === 0 ? null : { easting: 473_448 + 300 * at, northing: 287_223 }
  const plan = at === 2 ? { plan: full } : {}
  const preferences = [full, room, ...(at === 1 ? [awayId(away)] : [])].map((school) => ({ school }))
  const said = { ...application.said, away: at === 1 ? { [awayId(away)]: away } : {} }
  return { ...application, said: { ...said, facts: { born, home, ...plan, preferences } } }
}

export function ofHill(application: Application, at: number): Application {
  const { born } = application.said.facts
  const home = { easting: 475_334 + 100 * at, northing: 319_071 }
  const facts = { born, home, preferences: [{ school: hill.id }] }
  return { ...application, said: { ...application.said, facts } }
}
