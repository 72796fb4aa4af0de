import type { Applicant } from '#contract/admissions/facts.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { type Asked, madeAsked, type Size } from './made.ts'

/** In care, catchment with a sibling, catchment, sibling, then everybody, each by the straight line: a county's usual order. */
const policy: Policy = {
  id: 'usual',
  title: 'The usual order',
  kind: 'open',
  determined: { entry: 2027, on: null, by: 'The council' },
  source: { title: 'Made for the bench', sure: 'invented' },
  ranks: 'council',
  criteria: [
    { id: 'care', who: { is: 'care', kinds: ['now', 'before'] } },
    {
      id: 'catchment-sibling',
      who: { is: 'all', of: [{ is: 'catchment' }, { is: 'sibling', ties: ['at-entry'] }] },
    },
    { id: 'catchment', who: { is: 'catchment' } },
    { id: 'sibling', who: { is: 'sibling', ties: ['at-entry'] } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [
    { by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' },
    { by: 'random' },
  ],
  late: 'after',
  twins: 'above',
  infantClass: 30,
  excepted: ['multiple-birth'],
}

/** Squares of two kilometres, from a corner of the National Grid's middle. */
const grid = (x: number, y: number) => ({
  easting: Math.round(400_000 + (x % 140) * 2000),
  northing: Math.round(200_000 + y * 2000),
})

/** A made-up round as its own file has it, with homes, catchments, siblings, children in care, plans, twins and lots. */
export function madeRoundFile(size: Size): RoundFile {
  const asked = madeAsked(size)
  const { land, places } = asked
  return {
    format: 'shire-round-1',
    round: 'reception-2027',
    policies: [policy],
    areas: [],
    schools: Array.from(places, (number, school) => ({
      id: `s${school}`,
      name: `School ${school}`,
      number,
      policy: policy.id,
      point: grid(land.schoolX[school] as number, land.schoolY[school] as number),
      catchments: [`s${school}`],
      authority: 'The council',
    })),
    applicants: Array.from({ length: size.children }, (_, child) => applicant(asked, size, child)),
    draw: {
      draw: 1,
      roster: '0'.repeat(64),
      seed: '0123456789abcdef'.repeat(4),
      from: { kind: 'witnessed', witness: 'A. Witness', at: '2027-01-20T10:00:00Z' },
      announced: '2027-01-18T10:00:00Z',
      supervisor: 'B. Independent',
    },
  }
}

function applicant({ land, pools, far, random }: Asked, { asked }: Size, child: number): Applicant {
  const pairs = Array.from({ length: asked }, (_, place) => child * asked + place)
  const nearest = pairs.reduce((best, pair) => ((far[pair] as number) < (far[best] as number) ? pair : best))
  const sibling = random() < 0.3 ? pairs[0] : undefined
  const plan = random() < 0.01
  const inCare = random() < 0.01
  // Of three in a hundred the one before is the twin.
  const twin = child % 67 < 2 && { multiple: `birth-${Math.floor(child / 67)}` }
  return {
    id: `c${child}`,
    home: grid(land.homeX[child] as number, land.homeY[child] as number),
    areas: [`s${pools[nearest]}`],
    ...(inCare ? { care: 'now' as const } : {}),
    ...(plan ? { plan: `s${pools[child * asked]}` } : {}),
    ...(twin || {}),
    preferences: pairs.map((pair) => ({
      school: `s${pools[pair]}`,
      ...(pair === sibling ? { sibling: ['at-entry' as const] } : {}),
    })),
  }
}
