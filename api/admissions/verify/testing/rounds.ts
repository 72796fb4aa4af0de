import { rosterHash } from '../../allocate/draw.ts'
import { anyRound } from '../../policy/testing/any-round.ts'

/** Rounds with plans, twins, bands, shares, lots. */
export const rounds = anyRound(18).map((round) => {
  const applicants = round.applicants.map((one, index) =>
    index % 5 < 3 ? { ...one, multiple: `birth-${Math.floor(index / 5)}` } : one,
  )
  return {
    ...round,
    applicants,
    draw: {
      draw: 1,
      roster: rosterHash(applicants.map(({ id }) => id)),
      seed: '0123456789abcdef'.repeat(4),
      from: { kind: 'witnessed' as const, witness: 'A. Witness', at: '2027-01-20T10:00:00Z' },
      announced: '2027-01-18T10:00:00Z',
      supervisor: 'B. Independent',
    },
  }
})
