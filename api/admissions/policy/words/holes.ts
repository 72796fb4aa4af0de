import type { Policy, TieBreak } from '#contract/admissions/policy.ts'
import { atomHolds } from '../atoms.ts'
import type { Case } from '../case.ts'
import { isUntestedInCare } from '../cases.ts'
import type { Hole } from '../holes.ts'
import { atomsOf } from '../predicates.ts'
import { clause, type NameOf } from './atoms.ts'
import { byId, criterionInWords } from './criteria.ts'

const same: Readonly<Record<TieBreak['by'], string>> = {
  straight: 'live equally far from the school, such as in one building',
  route: 'have equally long ways to the school',
  score: 'have the same score',
  aptitude: 'have the same mark for aptitude',
  faith: 'have the same points',
  random: 'have the same lot',
}

/** What is wrong, with an example of the children whom it would leave undecided. */
export function holeInWords(hole: Hole, policy: Policy, nameOf: NameOf = byId): string {
  if (hole.kind === 'stands-nowhere')
    return `The criteria have no line for a child ${described(hole.example, policy, nameOf)}. End them with all other children.`
  const criterion = policy.criteria.find(({ id }) => id === hole.criterion)
  const words = criterion ? criterionInWords(criterion, nameOf) : hole.criterion
  if (hole.kind === 'nobody-under')
    return `No child can come under “${words}”: the lines before it take them all. Move it up or take it out.`
  const alike = hole.sameBy.map(({ by }) => same[by])
  return `Nothing tells apart two children ${described(hole.example, policy, nameOf)}, if both ${alike.join(' and ')}: both come under “${words}”. Draw lots at the end.`
}

function described(example: Case, policy: Policy, nameOf: NameOf): string {
  const asked = [...(policy.requires ? [policy.requires] : []), ...policy.criteria.map(({ who }) => who)]
  const so = atomsOf(asked).filter((atom) => atom.is !== 'everyone' && atomHolds(atom, example))
  if (so.length === 0) return 'of whom nothing is so that the criteria ask for'
  const untested = policy.bands && isUntestedInCare(example) ? [`did not take ${policy.bands.test}`] : []
  const clauses = [...so.map((atom) => clause(atom, true, nameOf)), ...untested]
  return `who ${clauses.length > 1 ? `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}` : clauses[0]}`
}
