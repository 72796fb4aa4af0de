import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { canonical } from '#contract/core/canonical.ts'
import { rank } from '../policy/ranked.ts'
import { allocate } from './allocate.ts'
import { lotsOf } from './draw.ts'
import { withFallback } from './fallback.ts'
import { findsFor } from './finds.ts'

/** SHA-256 (hex) of a value's canonical text: what a round's or a run's file is called by. */
export const hashOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))))

/**
 * The whole computation over a round: lots, ranking, plans, cut-offs, twins, and what is found for children without an
 * offer. The same file gives the same run, to the last bit. Throws what ranking and allocation throw.
 */
export function runOf(round: RoundFile): Run {
  const ranked = rank(round, lotsOf(round.draw))
  const run = allocate(ranked, hashOf(round))
  return withFallback(run, findsFor(round, run))
}
