import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { Policy, TieBreak } from '#contract/admissions/policy.ts'
import type { Atom, Predicate } from '#contract/admissions/predicate.ts'

type Fact = Exclude<keyof Applicant, 'id' | 'preferences'> | Exclude<keyof Preference, 'school'>

interface Data {
  readonly words: string
  /** Where it tells of health, faith or the like, for which the law asks more care. */
  readonly special?: string
  /** Used in every round, whatever the policies say. */
  readonly always?: true
}

/** What a round knows of a child, in words. A fact without a row is a fault of types. */
export const facts: Readonly<Record<Fact, Data>> = {
  born: {
    words: 'The date of birth, by which a child belongs to a round. No order goes by it',
    always: true,
  },
  home: {
    words: 'The grid place of the home, for the distance to a school and for catchment areas',
    always: true,
  },
  areas: { words: 'The catchment areas that the home is in' },
  care: { words: 'Whether the child is or was in care', special: 'a child’s care' },
  plan: {
    words: 'The school that an education, health and care plan names',
    special: 'special educational needs',
    always: true,
  },
  premiums: {
    words: 'Whether the child gets a premium, such as the pupil premium',
    special: 'a family’s means',
  },
  multiple: { words: 'Which children are twins, triplets and so on', always: true },
  late: {
    words: 'Whether the application came after the closing date, and if so whether for a good reason',
    always: true,
  },
  sibling: { words: 'Brothers and sisters at the school, now or when the child would start' },
  panel: {
    words: 'What a panel of people decided about a medical or social need, not the evidence itself',
    special: 'health',
  },
  staff: { words: 'Whether a parent works at the school, and since when' },
  feeder: { words: 'The school that the child goes to now' },
  faith: { words: 'Points for practice of a faith, by the school’s own form', special: 'religion' },
  score: { words: 'The score in the school’s own test' },
  aptitude: { words: 'The mark in the school’s test of an aptitude' },
  route: { words: 'The length of the way from home to school' },
}

const byAtom: Readonly<Record<Atom['is'], readonly Fact[]>> = {
  everyone: [],
  plan: ['plan'],
  care: ['care'],
  catchment: ['home', 'areas'],
  sibling: ['sibling'],
  panel: ['panel'],
  staff: ['staff'],
  feeder: ['feeder'],
  faith: ['faith'],
  score: ['score'],
  premium: ['premiums'],
}

const byTieBreak: Readonly<Record<TieBreak['by'], readonly Fact[]>> = {
  straight: ['home'],
  route: ['route'],
  score: ['score'],
  aptitude: ['aptitude'],
  faith: ['faith'],
  random: [],
}

const atomsOf = (predicate: Predicate): Atom[] => {
  if (predicate.is === 'all' || predicate.is === 'any') return predicate.of.flatMap(atomsOf)
  return predicate.is === 'not' ? atomsOf(predicate.of) : [predicate]
}

/** The facts that these policies go by, and those that every round uses; in the order of the table. */
export function factsUsed(policies: readonly Policy[]): Fact[] {
  const always = (Object.keys(facts) as Fact[]).filter((name) => facts[name].always)
  const used = new Set([...always, ...policies.flatMap(factsOf)])
  return (Object.keys(facts) as Fact[]).filter((name) => used.has(name))
}

function factsOf({ requires, criteria, tieBreaks, bands, aptitude }: Policy): Fact[] {
  const atoms = [...(requires ? [requires] : []), ...criteria.map(({ who }) => who)].flatMap(atomsOf)
  const all = [tieBreaks, ...criteria.map((one) => one.tieBreaks ?? [])].flat()
  return [
    ...atoms.flatMap(({ is }) => byAtom[is]),
    ...all.flatMap(({ by }) => byTieBreak[by]),
    ...(bands ? (['score'] as const) : []),
    ...(aptitude ? (['aptitude'] as const) : []),
  ]
}
