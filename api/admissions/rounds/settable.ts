import { GridPlace } from '#contract/admissions/grid-place.ts'
import { careKinds, siblingTies, staffGrounds } from '#contract/admissions/kinds.ts'
import type { ChildView } from '#contract/admissions/staff.ts'
import type { Facts } from './application.ts'

type Preference = Facts['preferences'][number]
type Shown = Omit<ChildView['settable'][number], 'name'>

/** A fact that staff may set: how it is asked for, and what the facts are with it. */
export interface Settable extends Shown {
  readonly name: string
  /** The facts with this value in them; undefined where it cannot be one of this fact. */
  readonly take: (facts: Facts, value: unknown) => Facts | undefined
}

/** The same for a fact of one preference. */
interface OfPreference extends Shown {
  readonly name: string
  readonly held?: string
  readonly take: (preference: Preference, value: unknown) => Preference | undefined
}

const choice = (value: string, label: string) => ({ value, label })

/** The object without what is undefined, so that a fact that is taken back leaves nothing. */
function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value)

const careWords = { now: 'Is in care', before: 'Was in care', abroad: 'Was in state care abroad' } as const
const lateWords = {
  'in-time': 'In time',
  late: 'Late',
  excused: 'Late for a good reason, and counts as in time',
} as const

function takeLate({ late: _, ...facts }: Facts, value: unknown): Facts | undefined {
  const how = oneOf(Object.keys(lateWords) as (keyof typeof lateWords)[], value)
  if (!how) return undefined
  return how === 'in-time' ? facts : { ...facts, late: { excused: how === 'excused' } }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/** The value that takes a plan back. */
const noPlan = 'none'

/** What holds for the child wherever it applies. */
const ofChild: readonly Settable[] = [
  {
    name: 'home',
    label: 'Where the home is on the map',
    kind: 'point',
    take(facts, value) {
      if (value === null) return { ...facts, home: null }
      const home = GridPlace.safeParse(value)
      return home.success ? { ...facts, home: home.data } : undefined
    },
  },
  {
    name: 'care',
    label: 'In care now or before',
    kind: 'choice',
    choices: [choice('none', 'Never'), ...careKinds.map((kind) => choice(kind, careWords[kind]))],
    take({ care: _, ...facts }, value) {
      const kind = oneOf(careKinds, value)
      if (kind) return { ...facts, care: kind }
      return value === 'none' ? facts : undefined
    },
  },
  {
    name: 'plan',
    label: 'School named in an education, health and care plan',
    kind: 'choice',
    take({ plan: _, ...facts }, value) {
      if (value === null || value === '' || value === noPlan) return facts
      const plan = text(value)
      return plan ? { ...facts, plan } : undefined
    },
  },
  {
    name: 'multiple',
    label: 'Reference of the twin’s application, or of the first of several',
    kind: 'reference',
    take({ multiple: _, ...facts }, value) {
      const multiple = text(value)
      if (multiple) return { ...facts, multiple }
      return value === null || value === '' ? facts : undefined
    },
  },
  {
    name: 'late',
    label: 'In time or late',
    kind: 'choice',
    choices: Object.entries(lateWords).map(([value, label]) => choice(value, label)),
    take: takeLate,
  },
]

const siblingWords = {
  now: 'Brother or sister at the school on the closing date',
  'at-entry': 'Brother or sister at the school when the child would start',
  'linked-now': 'Brother or sister at a linked school on the closing date',
  'linked-at-entry': 'Brother or sister at a linked school when the child would start',
} as const

const siblings: readonly OfPreference[] = siblingTies.map((tie) => ({
  name: `sibling-${tie}`,
  label: siblingWords[tie],
  kind: 'yes-no',
  take(preference, value) {
    if (typeof value !== 'boolean') return undefined
    const others = (preference.sibling ?? []).filter((one) => one !== tie)
    const sibling = value ? [...others, tie] : others
    return without({ ...preference, sibling: sibling.length > 0 ? sibling : undefined }) as Preference
  },
}))

/** A number, or null for not known. */
const numeric = (name: 'faith' | 'score' | 'aptitude' | 'route', label: string): OfPreference => ({
  name,
  label,
  kind: 'number',
  take(preference, value) {
    if (value !== null && !(typeof value === 'number' && Number.isFinite(value) && value >= 0))
      return undefined
    return without({ ...preference, [name]: value ?? undefined }) as Preference
  },
})

const panelWords = {
  'medical-accepted': 'Medical need, accepted',
  'medical-refused': 'Medical need, not accepted',
  'social-accepted': 'Social need, accepted',
  'social-refused': 'Social need, not accepted',
  none: 'None',
} as const

const staffWords = {
  'two-years': 'For two years or more',
  shortage: 'In a post that was hard to fill',
  none: 'No',
} as const

const ofPreference: readonly OfPreference[] = [
  ...siblings,
  {
    name: 'panel',
    label: 'What the panel decided about a medical or social need',
    held: 'Medical or social need',
    kind: 'choice',
    choices: Object.entries(panelWords).map(([value, label]) => choice(value, label)),
    take(preference, value) {
      const found = oneOf(Object.keys(panelWords) as (keyof typeof panelWords)[], value)
      if (!found) return undefined
      const [need, decided] = found.split('-') as ['medical' | 'social', string]
      const panel = found === 'none' ? undefined : { need, accepted: decided === 'accepted' }
      return without({ ...preference, panel }) as Preference
    },
  },
  {
    name: 'staff',
    label: 'A parent works at the school',
    kind: 'choice',
    choices: Object.entries(staffWords).map(([value, label]) => choice(value, label)),
    take(preference, value) {
      const ground = oneOf(staffGrounds, value)
      if (!ground && value !== 'none') return undefined
      return without({ ...preference, staff: ground }) as Preference
    },
  },
  {
    name: 'feeder-years',
    label: 'Whole years at the feeder school',
    kind: 'number',
    take(preference, value) {
      if (!preference.feeder || typeof value !== 'number' || !Number.isInteger(value) || value < 0)
        return undefined
      return { ...preference, feeder: { ...preference.feeder, years: value } }
    },
  },
  numeric('faith', 'Points from the faith form'),
  numeric('score', 'Score in the school’s test'),
  numeric('aptitude', 'Score in the aptitude test'),
  numeric('route', 'Length of the way to the school in metres'),
]

/** A preference's fact as one of the child, under `preferences/<school>/<name>`. */
const atSchool = (school: string, nameOf: (school: string) => string, fact: OfPreference): Settable => ({
  ...fact,
  name: `preferences/${school}/${fact.name}`,
  label: `${nameOf(school)}: ${fact.label}`,
  ...(fact.held && { held: `${nameOf(school)}: ${fact.held}` }),
  take(facts, value) {
    const preferences = facts.preferences.map((one) => (one.school === school ? fact.take(one, value) : one))
    return preferences.includes(undefined)
      ? undefined
      : { ...facts, preferences: preferences as Preference[] }
  },
})

/** What may be chosen for a fact: of a plan, one of these schools or none. */
export const choicesOf = (
  { name, choices }: Settable,
  schools: readonly { readonly id: string; readonly name: string }[],
): Shown['choices'] =>
  name === 'plan' ? [choice(noPlan, 'None'), ...schools.map((one) => choice(one.id, one.name))] : choices

/** Everything that staff may set of a child who names these schools. `nameOf` a school by its id. */
export const settableOf = (facts: Facts, nameOf: (school: string) => string): readonly Settable[] => [
  ...ofChild,
  ...facts.preferences.flatMap(({ school }) => ofPreference.map((fact) => atSchool(school, nameOf, fact))),
]

/** The one of this name; undefined where the child has none such. */
export function settableNamed(facts: Facts, name: string): Settable | undefined {
  const own = ofChild.find((one) => one.name === name)
  if (own) return own
  const [, school = '', ...rest] = name.split('/')
  const fact = ofPreference.find((one) => one.name === rest.join('/'))
  const isNamed = facts.preferences.some((one) => one.school === school)
  return fact && isNamed && name.startsWith('preferences/') ? atSchool(school, String, fact) : undefined
}
