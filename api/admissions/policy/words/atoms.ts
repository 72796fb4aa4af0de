import type { Atom } from '#contract/admissions/predicate.ts'

/** What a school's own words need: the names of areas and schools. */
export type NameOf = (id: string) => string

type Kind = Atom['is']
type Of<K extends Kind> = Extract<Atom, { is: K }>
/** What follows "Children who", where it is so and where it is not. */
type Said = readonly [so: string, not: string]

const years = (count: number): string => (count === 1 ? 'at least a year' : `at least ${count} years`)
const or = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** In one breath where a line is for several kinds. */
function cared(kinds: readonly string[]): string {
  const [now, before, abroad] = ['now', 'before', 'abroad'].map((kind) => kinds.includes(kind))
  const adopted = 'before they were adopted or went to live with a guardian'
  const earlier = before
    ? `were in care${abroad ? ', in England or abroad,' : ''} ${adopted}`
    : 'were in state care outside England before they were adopted'
  if (!now) return earlier
  return before || abroad ? `are in the care of a council, or ${earlier}` : 'are in the care of a council'
}
const ties: Readonly<Record<string, string>> = {
  now: 'at the school when they apply',
  'at-entry': 'who will still be at the school when they start',
  'linked-now': 'at the linked school when they apply',
  'linked-at-entry': 'who will still be at the linked school when they start',
}
const employed: Readonly<Record<string, string>> = {
  'two-years': 'has worked at the school for at least two years',
  shortage: 'was taken on for a job that was hard to fill',
}
const premium: Readonly<Record<string, string>> = {
  pupil: 'the pupil premium',
  service: 'the service premium',
  'early-years': 'the early years pupil premium',
}
const need: Readonly<Record<string, string>> = { medical: 'medical', social: 'social' }

const of = (table: Readonly<Record<string, string>>, names: readonly string[]): string[] =>
  names.map((name) => table[name] as string)

const said: { readonly [K in Kind]: (atom: Of<K>, nameOf: NameOf) => Said } = {
  everyone: () => ['apply', 'do not apply'],
  plan: () => [
    'have an education, health and care plan that names the school',
    'have no education, health and care plan that names the school',
  ],
  care: ({ kinds }) => [cared(kinds), `are not children who ${cared(kinds)}`],
  catchment: ({ areas }, nameOf) => {
    const where = areas ? `the area ${or(areas.map(nameOf))}` : 'the school’s catchment area'
    return [`live in ${where}`, `live outside ${where}`]
  },
  sibling: (atom) => {
    const who = `brother or sister ${or(of(ties, atom.ties))}`
    return [`have a ${who}`, `have no ${who}`]
  },
  panel: (atom) => {
    const what = `serious ${or(of(need, atom.needs))} need that only this school can meet, as a panel has decided from what a professional has written`
    return [`have a ${what}`, `have no ${what}`]
  },
  staff: ({ grounds }) => {
    const what = `parent who ${or(of(employed, grounds))}`
    return [`have a ${what}`, `have no ${what}`]
  },
  feeder: (atom, nameOf) => {
    const school = atom.schools ? or(atom.schools.map(nameOf)) : 'one of the school’s feeder schools'
    const long = atom.years === 0 ? '' : ` for ${years(atom.years)}`
    return [`have gone to ${school}${long}`, `have not gone to ${school}${long}`]
  },
  faith: ({ points }) => {
    const what = `${points === 1 ? '1 point' : `${points} points`} or more on the school’s form about practising the faith`
    return [`have ${what}`, `do not have ${what}`]
  },
  score: ({ atLeast }) => [
    `score ${atLeast} or more in the school’s test`,
    `do not score ${atLeast} or more in the school’s test`,
  ],
  premium: ({ kinds }) => [`get ${or(of(premium, kinds))}`, `do not get ${or(of(premium, kinds))}`],
}

/** What follows "Children who". */
export function clause(atom: Atom, so: boolean, nameOf: NameOf): string {
  const both = (said[atom.is] as (atom: Atom, nameOf: NameOf) => Said)(atom, nameOf)
  return both[so ? 0 : 1]
}
