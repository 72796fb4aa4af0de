import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Draw } from '#contract/admissions/round.ts'
import { byId } from './plans.ts'

/**
 * SHA-256 (hex) of a closed roster: the children's ids, sorted, as a JSON list. Published before the seed is known, so that
 * nobody can be put in or left out afterwards.
 */
export const rosterHash = (children: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([...children].sort(byId)))))

/** Whether the draw is over this roster, and none else. */
export const isOver = (draw: Draw, children: readonly string[]): boolean =>
  draw.roster === rosterHash(children)

/**
 * Draws lots: of each of the children its place in the draw of a school, from 1. The order is that of
 * HMAC-SHA256(seed, `draw, school, child` as a JSON list), lowest first: nobody can tell it before the seed is known, and
 * everybody can do it again afterwards. Each draw and each school draws afresh. Without a draw it throws: a round in which a
 * policy comes to a lot has to have one.
 */
export function lotsOf(draw: Draw | null): (school: string, children: readonly string[]) => number[] {
  if (!draw)
    return (school) => {
      throw new Error(`The policy of the school “${school}” draws lots, and the file has no draw`)
    }
  const keyed = hmac.create(sha256, hexToBytes(draw.seed))
  return (school, children) => {
    const drawn = children.map((child, index) => ({
      index,
      child,
      lot: bytesToHex(
        keyed
          .clone()
          .update(utf8ToBytes(JSON.stringify([draw.draw, school, child])))
          .digest(),
      ),
    }))
    drawn.sort((a, b) => byId(a.lot, b.lot) || byId(a.child, b.child))
    const places = new Array<number>(children.length)
    for (const [place, { index }] of drawn.entries()) places[index] = place + 1
    return places
  }
}
