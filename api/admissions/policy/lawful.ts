import type { Policy } from '#contract/admissions/policy.ts'
import type { Atom, Predicate } from '#contract/admissions/predicate.ts'
import type { Case } from './case.ts'
import { casesOf, isUntestedInCare } from './cases.ts'
import { careCriteria } from './pools.ts'
import { atomsOf, holds } from './predicates.ts'

/** A thing that the School Admissions Code or the law forbids in a policy. */
export interface Fault {
  readonly rule: string
  /** What is wrong and what would be right, for whoever writes the policy. */
  readonly words: string
  /** Paragraph of the Code of 2021, where it is known for sure enough to be shown. */
  readonly paragraph?: string
}

const mostForAptitude = 10
const mostInAnInfantClass = 30

/** What is unlawful in a policy; empty where nothing was found. Throws RangeError for one too large to be looked at. */
export const faultsOf = (policy: Policy): Fault[] => [
  ...careFirst(policy),
  ...plansFirst(policy),
  ...selection(policy),
  ...barred(policy),
  ...faith(policy),
  ...aptitude(policy),
  ...bands(policy),
  ...untested(policy),
  ...infants(policy),
]

const predicatesOf = ({ criteria, requires }: Policy): Predicate[] => [
  ...(requires ? [requires] : []),
  ...criteria.map(({ who }) => who),
]
const asksFor = (policy: Policy, kind: Atom['is']): boolean =>
  atomsOf(predicatesOf(policy)).some(({ is }) => is === kind)
const goesBy = ({ criteria, tieBreaks }: Policy, by: string): boolean =>
  [tieBreaks, ...criteria.map((one) => one.tieBreaks ?? [])].flat().some((tieBreak) => tieBreak.by === by)

/**
 * Children in care, who were in it, or were in it abroad stand before all others. At a school with a religious character they
 * stand so among those of the faith and among the others; a selective school may go by score instead.
 */
function careFirst(policy: Policy): Fault[] {
  if (policy.kind === 'selective' && goesBy(policy, 'score')) return []
  const sides = new Map<string, { behind: number; before: number }>()
  for (const one of casesOf(policy)) {
    if (policy.requires && !holds(policy.requires, one)) continue
    const found = policy.criteria.findIndex(({ who }) => holds(who, one))
    const index = found === -1 ? policy.criteria.length : found
    const side = policy.kind === 'faith' ? sideOf(policy, one) : ''
    const { behind, before } = sides.get(side) ?? { behind: -1, before: policy.criteria.length + 1 }
    if (one.applicant.care) sides.set(side, { behind: Math.max(behind, index), before })
    // A child with a plan is admitted before anybody is put in order.
    else if (!one.applicant.plan) sides.set(side, { behind, before: Math.min(before, index) })
  }
  if ([...sides.values()].every(({ behind, before }) => behind < before)) return []
  const faithful = policy.kind === 'faith' ? ' of the faith, and then of the others,' : ''
  return [
    {
      rule: 'care-first',
      words: `Put children${faithful} who are in care, were in care before, or were in state care abroad before everybody else: in lines of their own.`,
      paragraph: policy.kind === 'faith' ? '1.37' : '1.7',
    },
  ]
}

/** Which side of the faith a child is on: whether it has any of the points that the policy asks for. */
function sideOf(policy: Policy, one: Case): string {
  const asked = atomsOf(predicatesOf(policy)).filter((atom) => atom.is === 'faith')
  return String(asked.some((atom) => holds(atom, one)))
}

function plansFirst(policy: Policy): Fault[] {
  const index = policy.criteria.findIndex(({ who }) => atomsOf([who]).some(({ is }) => is === 'plan'))
  if (index <= 0) return []
  return [
    {
      rule: 'plan-first',
      words:
        'A child whose education, health and care plan names the school is admitted before anybody is put in order: take that line out or put it first.',
      paragraph: '1.6',
    },
  ]
}

function selection(policy: Policy): Fault[] {
  if (policy.kind === 'selective') return []
  const scored = asksFor(policy, 'score') || goesBy(policy, 'score')
  if (!scored) return []
  return [
    {
      rule: 'selection',
      words: policy.bands
        ? 'Inside a band nothing else may go by ability: take the score out of the criteria and of what separates children.'
        : 'Only a selective school may go by a score.',
      paragraph: '1.18–1.20',
    },
  ]
}

function barred({ requires }: Policy): Fault[] {
  if (!requires || atomsOf([requires]).every(({ is }) => is === 'score')) return []
  return [
    {
      rule: 'barred',
      words:
        'Nobody may be kept out but by the score of a selective school: while there is room, every child who applies is offered a place. Make it a line of the order.',
      paragraph: '1.6',
    },
  ]
}

function faith(policy: Policy): Fault[] {
  if (policy.faith !== undefined || !(asksFor(policy, 'faith') || goesBy(policy, 'faith'))) return []
  return [
    {
      rule: 'faith',
      words:
        'Only a school with a religious character may go by faith: say which faith it is, or take it out.',
    },
  ]
}

function aptitude(policy: Policy): Fault[] {
  const { aptitude: share } = policy
  const faults: Fault[] = []
  if (share && share.percent > mostForAptitude)
    faults.push({
      rule: 'aptitude-share',
      words: `At most ${mostForAptitude}% of the places may be kept for an aptitude, not ${share.percent}%.`,
    })
  if (goesBy(policy, 'aptitude'))
    faults.push({
      rule: 'aptitude-order',
      words:
        'An aptitude may decide on its own share of the places alone: take it out of what separates the others.',
    })
  return faults
}

function bands({ bands: all }: Policy): Fault[] {
  if (!all) return []
  const faults: Fault[] = []
  const sum = all.bands.reduce((total, { share }) => total + share, 0)
  if (Math.abs(sum - 100) > 1e-9)
    faults.push({ rule: 'band-shares', words: `The bands’ shares are ${sum}% together; make them 100%.` })
  for (const [index, { id, from, to }] of all.bands.entries()) {
    const above = all.bands[index - 1]
    if (from > to || (above && above.from <= to))
      faults.push({
        rule: 'band-scores',
        words: `The scores of the band “${id}” overlap with those above it, or are upside down. Put the highest band first.`,
      })
  }
  return faults
}

/**
 * Who is or was in care and took no test stands first in every band only under a line that is for such children alone, so
 * that it can be told apart without a score.
 */
function untested(policy: Policy): Fault[] {
  if (!policy.bands || careFirst(policy).length > 0) return []
  const forCare = careCriteria(policy)
  const isLost = (one: Case): boolean => {
    if (!isUntestedInCare(one) || (policy.requires && !holds(policy.requires, one))) return false
    const index = policy.criteria.findIndex(({ who }) => holds(who, one))
    return index >= 0 && !forCare[index]
  }
  if (!casesOf(policy).some(isLost)) return []
  return [
    {
      rule: 'care-untested',
      words:
        'Give children who are or were in care a line that names them and nobody else: those who took no test stand first in every band by it.',
      paragraph: '1.7',
    },
  ]
}

function infants({ infantClass }: Policy): Fault[] {
  if (infantClass === null || infantClass <= mostInAnInfantClass) return []
  return [
    {
      rule: 'infant-class',
      words: `An infant class has ${mostInAnInfantClass} children at most, not ${infantClass}.`,
    },
  ]
}
