import { checkProof, proofsOf } from '#admissions/public/tree.ts'
import { NotPublished, readPublished, verifyRound } from '#admissions/public/verify-round.ts'
import type { CheckedRound, FoundRows } from './question.ts'

/** Works a published file out again. What is no such file is said in words; anything else that fails is thrown. */
export function checkFile(file: string): CheckedRound {
  const started = performance.now()
  try {
    const round = readPublished(file)
    const { right, checks } = verifyRound(round)
    return { round, right, checks, milliseconds: performance.now() - started }
  } catch (problem) {
    if (problem instanceof NotPublished) return { round: null, why: problem.message }
    throw problem
  }
}

/** A family's rows in a file that could be read, each with the proof that it belongs to it. */
export const findRows = (file: string, code: string): FoundRows =>
  proofsOf(readPublished(file), code).map((proof) => ({ proof, holds: checkProof(proof) }))
