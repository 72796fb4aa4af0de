import { round, shown, type World } from '#admissions/lists/testing/shown.ts'
import { clerk, key } from '#admissions/offers/testing/story.ts'
import type { ConfirmStarts, PlaceView, Start } from '#contract/admissions/starts/starts.ts'
import { confirmStarts } from '../confirm.ts'
import { openSeat, seatPlaces } from '../seat-places.ts'

export const hill = 'sample-hill-church-of-england-school'
/** The first morning of the school year. */
export const september = '2027-09-02T08:00:00.000Z'

/** A school of the round at which children have places, and who works there. */
export function seatAt(one: World, school = hill) {
  const { id, name } = clerk(school)
  const by = { id, name }
  const open = async () => {
    const seat = await openSeat(one.ports, await one.opened(), school)
    if (!seat) throw new Error(`There is no seat of ${school}`)
    return seat
  }
  const places = async (view: PlaceView = 'all', after?: string) =>
    seatPlaces(one.ports, await open(), { view, confirms: true, ...(after && { after }) })
  const say = async (children: ConfirmStarts['children'], sent = key()) =>
    confirmStarts(one.ports, by, await open(), { children }, sent)
  /** Says this of these children as they stand. */
  const says = async (references: readonly string[], start: Start | null) => {
    const { children } = await places()
    const seen = (reference: string) => children.find((one) => one.reference === reference)?.seen ?? 0
    return say(references.map((reference) => ({ reference, start, seen: seen(reference) })))
  }
  return { by, open, places, say, says }
}

/** A round whose offers are shown, on the first morning of the school year. */
export async function begun(places = 6, children = 60): Promise<World> {
  const one = await shown(places, children)
  one.at(september)
  return one
}

export { round }
