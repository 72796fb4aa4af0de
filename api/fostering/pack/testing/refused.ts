import type { Outcome } from '#contract/fostering/panel/referral.ts'
import { hear } from '../../household/hear.ts'
import { household, type World } from '../../household/testing/world.ts'
import type { PackPlace } from '../ports.ts'

/** What only the minutes of a panel have. */
export const doubt = 'A doubt that only the minutes have'

/** A panel recommends at this item, and its minutes are final the same day. */
export async function recommendsAt(one: World, place: PackPlace, outcome: Outcome): Promise<void> {
  const at = { ...place, on: '2026-11-02' }
  const said = { outcome, terms: null, reasons: 'They have no room.', doubts: doubt, tookPart: ['m-1'] }
  const news = [
    ['listed', at],
    ['recommended', { ...at, ...said }],
    ['minutes-final', at],
  ] as const
  for (const [type, body] of news)
    await hear(one.ports, { household, name: 'referral.1', type, body, event: `${place.meeting} ${type}` })
}
