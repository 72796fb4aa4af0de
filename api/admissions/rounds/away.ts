import type { Applicant } from '#contract/admissions/facts.ts'
import { awayMark } from '#contract/admissions/offered.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Application } from './application.ts'
import type { CouncilRound, CouncilSchool } from './ports.ts'

/** Id of a school in another area among a child's preferences: the same name and area, the same id. */
export const awayId = ({ name, area }: { readonly name: string; readonly area: string }): string =>
  `${awayMark}${slug(`${name} ${area}`)}`.slice(0, 80).replace(/-$/, '')

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const policyId = 'away'

/**
 * A school in another area has an order that its own council keeps. Here it has a place for each child that it could offer
 * one to, and can be asked by no other: so the highest place on each list is found among both, and nobody is ranked here
 * who is not ours to rank.
 */
const policy = (year: number): Policy => ({
  id: policyId,
  title: 'A school in another council’s area',
  kind: 'open',
  determined: { entry: year, on: null, by: 'The other council' },
  source: { title: 'The other council’s answer', sure: 'read' },
  ranks: 'council',
  requires: { is: 'score', atLeast: 1 },
  criteria: [{ id: 'could-offer', who: { is: 'everyone' }, words: 'Its council could offer a place' }],
  tieBreaks: [{ by: 'route', rounding: { unit: 'metres', decimals: 0, how: 'nearest' } }],
  late: 'equal',
  twins: 'none',
  infantClass: null,
  excepted: [],
})

/** The round with the schools in other areas that these children name. */
export function withAway(council: CouncilRound, applications: readonly Application[]): CouncilRound {
  const found = new Map<string, CouncilSchool>()
  for (const { said, answers } of applications)
    for (const [id, { name, area }] of Object.entries(said.away)) {
      const could = (found.get(id)?.number ?? 0) + (answers[id]?.could ? 1 : 0)
      found.set(id, {
        ...{ id, name, number: could, policy: policyId, point: null, catchments: [], feeders: [] },
        authority: area,
        away: true,
      })
    }
  if (found.size === 0) return council
  return {
    ...council,
    schools: [...council.schools, ...found.values()],
    policies: [...council.policies, policy(council.dates.year)],
  }
}

/** The preference with what its council answered, where the school is in another area. `at`: what tells two children apart. */
export function awayPreference(
  { said, answers }: Application,
  preference: Applicant['preferences'][number],
  at: number,
): Applicant['preferences'][number] {
  if (!said.away[preference.school]) return preference
  return { school: preference.school, ...(answers[preference.school]?.could ? { score: 1, route: at } : {}) }
}
