import { type SchoolAsk, schoolAsks } from '#contract/core/school.ts'
import type { Policy } from './policy.ts'
import type { Predicate } from './predicate.ts'

type Kind = Predicate['is']

/** What a family has to be asked, for a predicate to be decided. The others go by the address, by care, or by staff. */
const asked: Partial<Readonly<Record<Kind, SchoolAsk>>> = {
  sibling: 'sibling',
  panel: 'medical',
  staff: 'staff',
  feeder: 'feeder',
  faith: 'faith',
  premium: 'premium',
  score: 'test',
}

function kindsIn(predicate: Predicate): Kind[] {
  if (predicate.is === 'all' || predicate.is === 'any') return predicate.of.flatMap(kindsIn)
  return predicate.is === 'not' ? kindsIn(predicate.of) : [predicate.is]
}

/** What a school’s policy asks a family for: no more than its criteria, its tie-breaks and its bands need. */
export function asksOf(policy: Policy): SchoolAsk[] {
  const who = policy.criteria.map((criterion) => criterion.who)
  const kinds = [...who, ...(policy.requires ? [policy.requires] : [])].flatMap(kindsIn)
  const breaks = [policy, ...policy.criteria].flatMap(({ tieBreaks = [] }) => tieBreaks.map(({ by }) => by))
  const tested =
    policy.bands !== undefined ||
    policy.aptitude !== undefined ||
    breaks.some((by) => by === 'score' || by === 'aptitude')
  const found = new Set<SchoolAsk>([
    ...kinds.flatMap((kind) => asked[kind] ?? []),
    ...(breaks.includes('faith') ? (['faith'] as const) : []),
    ...(tested ? (['test'] as const) : []),
  ])
  return schoolAsks.filter((one) => found.has(one))
}
