import { atomsOf } from '#admissions/policy/predicates.ts'
import type { Preference } from '#contract/admissions/facts.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Atom } from '#contract/admissions/predicate.ts'

/** Something that may be so of a child at one school, which its policy asks for. */
export interface Circumstance {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** What is held of the child where it is so. */
  readonly fact: Omit<Preference, 'school'>
}

type Kind = Atom['is']
type Of<K extends Kind> = Extract<Atom, { is: K }>
/** What of a school decides whether a thing can be so there at all. */
export interface Asking {
  readonly feeders: readonly string[]
  readonly linked: readonly string[]
  readonly faith: string | undefined
  nameOf(id: string): string
}
type Asks = { readonly [K in Kind]?: (atom: Of<K>, asking: Asking) => Circumstance[] }

const siblings: Readonly<Record<Of<'sibling'>['ties'][number], string>> = {
  now: 'A brother or sister goes there now',
  'at-entry': 'A brother or sister will still be there when your child starts',
  'linked-now': 'A brother or sister goes to the linked school now',
  'linked-at-entry': 'A brother or sister will still be at the linked school when your child starts',
}
const grounds: Readonly<Record<Of<'staff'>['grounds'][number], string>> = {
  'two-years': 'A parent has worked there for two years or longer',
  shortage: 'A parent was taken on there for a job that was hard to fill',
}
const panels: Readonly<Record<Of<'panel'>['needs'][number], string>> = {
  medical: 'A serious medical need that only this school can meet',
  social: 'A serious social need that only this school can meet',
}

const asks: Asks = {
  sibling: ({ ties }, { linked }) =>
    (linked.length > 0 ? ties : ties.filter((tie) => !tie.startsWith('linked'))).map((tie) => ({
      id: `sibling-${tie}`,
      label: siblings[tie],
      fact: { sibling: [tie] },
    })),
  staff: ({ grounds: some }) =>
    some.map((ground) => ({ id: `staff-${ground}`, label: grounds[ground], fact: { staff: ground } })),
  panel: ({ needs }) =>
    needs.map((need) => ({
      id: `panel-${need}`,
      label: panels[need],
      hint: 'A panel decides this from what a professional has written.',
      fact: { panel: { need, accepted: true } },
    })),
  feeder: ({ schools, years }, { feeders, nameOf }) =>
    (schools ?? feeders).slice(0, 1).map((school) => ({
      id: 'feeder',
      label: `Your child has gone to ${(schools ?? feeders).map(nameOf).join(' or ')}${years > 0 ? ` for ${years === 1 ? 'a year' : `${years} years`} or longer` : ''}`,
      fact: { feeder: { school, years } },
    })),
  faith: ({ points }, { faith }) =>
    faith === undefined
      ? []
      : [
          {
            id: 'faith',
            label: `The family practises the faith (${faith}), as the school’s form asks for it`,
            fact: { faith: points },
          },
        ],
}

/** What is asked of a child at one school: only what its criteria look at. */
export function circumstancesOf({ criteria }: Policy, asking: Asking): Circumstance[] {
  const all = atomsOf(criteria.map(({ who }) => who)).flatMap((atom) => {
    const ask = asks[atom.is] as ((atom: Atom, asking: Asking) => Circumstance[]) | undefined
    return ask?.(atom, asking) ?? []
  })
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** Whether a score of the school's own test decides who is admitted, or from which part of the places. */
export const asksForScore = ({ requires, bands }: Policy): boolean =>
  bands !== undefined || (requires !== undefined && atomsOf([requires]).some(({ is }) => is === 'score'))

/** The premiums that a child of these schools may get, and that count. */
export const premiumsOf = (policies: readonly Policy[]): Of<'premium'>['kinds'] => [
  ...new Set(
    policies.flatMap(({ criteria }) =>
      atomsOf(criteria.map(({ who }) => who)).flatMap((atom) => (atom.is === 'premium' ? atom.kinds : [])),
    ),
  ),
]

/** What is held of the child at a school, of all that is so. */
export function preferenceOf(
  school: string,
  so: readonly Circumstance[],
  score: number | undefined,
): Preference {
  const sibling = so.flatMap(({ fact }) => fact.sibling ?? [])
  const facts = Object.assign({}, ...so.map(({ fact }) => fact)) as Omit<Preference, 'school'>
  return {
    ...facts,
    school,
    ...(sibling.length > 0 && { sibling }),
    ...(score !== undefined && { score }),
  }
}
