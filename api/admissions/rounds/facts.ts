import type { HeldFact } from '#contract/admissions/api-shapes.ts'
import type { Applicant } from '#contract/admissions/facts.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Application, Facts, SetByStaff } from './application.ts'
import { settableNamed, settableOf } from './settable.ts'

/** A set fact in the facts; as they were where it fits them no more, such as of a school that is not named any longer. */
function taken(facts: Facts, { name, value }: SetByStaff): Facts {
  return settableNamed(facts, name)?.take(facts, value) ?? facts
}

/** What is held of a child: what the family said, with what staff set in its place. */
export const factsOf = ({ said, set }: Pick<Application, 'said' | 'set'>): Facts =>
  set.reduce(taken, said.facts)

/** The child as the round's file has it. */
export const applicantOf = (application: Application): Applicant => ({
  ...factsOf(application),
  id: application.reference,
})

const yes = (held: boolean): string => (held ? 'Yes' : 'No')

type Panel = NonNullable<Facts['preferences'][number]['panel']>

/** What the panel said of a need; until it has met, that there is one to look at. */
function panelSaid({ need, accepted }: Panel, decided: boolean): string {
  if (!decided && !accepted)
    return `${need === 'medical' ? 'A medical need' : 'A social need'}, which the panel has not looked at yet`
  return `${need}-${accepted ? 'accepted' : 'refused'}`
}

/** The values of the facts in words, by the names under which they are set. Only what is there stands in it. */
function values(application: Application, facts: Facts): Map<string, string> {
  const found = new Map<string, string>()
  const isSet = (name: string) => application.set.some((one) => one.name === name)
  found.set(
    'home',
    facts.home ? `${facts.home.easting}, ${facts.home.northing}` : 'Not known yet. The council looks it up',
  )
  if (facts.care) found.set('care', facts.care)
  if (facts.plan) found.set('plan', facts.plan)
  if (facts.multiple) found.set('multiple', facts.multiple)
  found.set('late', facts.late ? (facts.late.excused ? 'excused' : 'late') : 'in-time')
  for (const preference of facts.preferences) {
    const at = (name: string, value: string) => found.set(`preferences/${preference.school}/${name}`, value)
    for (const tie of preference.sibling ?? []) at(`sibling-${tie}`, yes(true))
    if (preference.panel)
      at('panel', panelSaid(preference.panel, isSet(`preferences/${preference.school}/panel`)))
    if (preference.staff) at('staff', preference.staff)
    if (preference.feeder) at('feeder-years', String(preference.feeder.years))
    for (const name of ['faith', 'score', 'aptitude', 'route'] as const)
      if (preference[name] !== undefined) at(name, String(preference[name]))
  }
  for (const { name, value } of application.set)
    if (value === false && !found.has(name)) found.set(name, yes(false))
  return found
}

/** What the family said that staff set nothing in place of. */
function first({ said, submittedAt }: Application): HeldFact[] {
  const from = { from: 'family', at: submittedAt } as const
  const { premiums = [] } = said.facts
  return [
    { name: 'child', label: 'Child', value: said.child.name, ...from },
    ...(said.facts.born
      ? [{ name: 'born', label: 'Date of birth', value: dayInWords(said.facts.born), ...from }]
      : []),
    { name: 'address', label: 'Home address', value: said.home.join(', '), ...from },
    ...(premiums.length > 0
      ? [
          {
            name: 'premiums',
            label: 'Premium',
            value: premiums.map((one) => premiumWords[one]).join(', '),
            ...from,
          },
        ]
      : []),
  ]
}

const premiumWords = {
  pupil: 'Pupil premium',
  'early-years': 'Early years pupil premium',
  service: 'Service premium',
} as const satisfies Record<NonNullable<Facts['premiums']>[number], string>

/** What no family says: the council finds it in its own records and by its own clock. */
const ownRecords: readonly string[] = ['home', 'late']

const starts = {
  'full-time': 'Full time from September',
  'part-time': 'Part time at first',
  later: 'Later in the same school year',
  'year-later': 'In Reception a year later',
} as const

const twinsInWords = (names: readonly string[], { multiple }: Facts): string =>
  multiple
    ? names.join(', ')
    : `${names.join(', ')}. Not linked yet: we do that once we have both applications`

const agreed = { yes: 'Yes', asked: 'Asked for, not decided yet', no: 'No' } as const

/** What a family asked for beside a school: for people to look at, and no order of places comes from it. */
function wished({ said: { wishes }, submittedAt: at }: Application, facts: Facts): HeldFact[] {
  if (!wishes) return []
  const { twins, start, outsideAge, sharedCare, moving, posting, planAsked, faith } = wishes
  const all: readonly (readonly [name: string, label: string, value: string | null | undefined])[] = [
    ['twins', 'Twins or triplets who are applying too', twins.length > 0 ? twinsInWords(twins, facts) : null],
    ['start', 'Start in Reception', start && starts[start]],
    ['outside-age', 'Agreed to a place outside the age group', outsideAge && agreed[outsideAge]],
    ['shared-care', 'The child’s other home', sharedCare?.other.join(', ')],
    ['moving', 'Moving home', moving && `${dayInWords(moving.day)}: ${moving.to.join(', ')}`],
    [
      'posting',
      'Posting with the forces or for the Crown',
      posting && [dayInWords(posting.from), posting.to.join(', ')].filter(Boolean).join(': '),
    ],
    ['plan-asked', 'Education, health and care plan', planAsked && 'Asked for or being assessed'],
    ['faith', 'Faith criteria', faith && 'To be looked at by them'],
  ]
  return all.flatMap(([name, label, value]) =>
    value ? [{ name: `wishes/${name}`, label, value, from: 'family' as const, at }] : [],
  )
}

/** Late with a reason that nobody has decided on so far. */
const lateUnread = ({ said: { lateReason } }: Application): string | null =>
  lateReason ? 'Late. We have not yet decided whether to accept your reason' : null

/** What staff read as they enter it, as a family reads it. */
function told(name: string, value: string, nameOf: (school: string) => string): string {
  if (name === 'plan') return nameOf(value)
  const [, easting, northing] = (name === 'home' && /^([\d.]+), ([\d.]+)$/.exec(value)) || []
  return easting ? `Easting ${easting}, northing ${northing} on the National Grid` : value
}

/** What is held of a child, each with who says so. `forFamily`: without who of the council's staff it was, and why. */
export function heldFacts(
  application: Application,
  nameOf: (school: string) => string,
  forFamily: boolean,
): HeldFact[] {
  const facts = factsOf(application)
  const settable = settableOf(facts, nameOf)
  const known = values(application, facts)
  const shown = settable.flatMap(({ name, label, choices = [] }): HeldFact[] => {
    const value = known.get(name)
    if (value === undefined) return []
    const set = application.set.findLast((one) => one.name === name)
    const chosen = choices.find((one) => one.value === value)?.label
    const words =
      (!set && name === 'late' && lateUnread(application)) ||
      (chosen ?? (forFamily || name === 'plan' ? told(name, value, nameOf) : value))
    const from = ownRecords.includes(name) ? ('computed' as const) : ('family' as const)
    if (!set) return [{ name, label, value: words, from, at: application.submittedAt }]
    const who = forFamily ? {} : { by: set.by, why: set.why }
    return [{ name, label, value: words, from: 'staff' as const, at: set.at, ...who }]
  })
  return [...first(application), ...shown, ...wished(application, facts)]
}

/** Whether a fact of this name is about the child itself, or about them at this school: not at another. */
export const isOfSchool = (name: string, school: string): boolean =>
  !name.startsWith('preferences/') || name.startsWith(`preferences/${school}/`)

/** What of a child waits for somebody of the council to decide. */
export const waitings = ['undecided', 'late-reason', 'plan-unconfirmed', 'correction-open'] as const
export type Waiting = (typeof waitings)[number]

/** The school of a need that the panel has not decided on yet. */
export const undecidedAt = (one: Pick<Application, 'said' | 'set'>): string | undefined =>
  factsOf(one).preferences.find(
    ({ school, panel }) =>
      panel?.accepted === false && !one.set.some(({ name }) => name === panelFact(school)),
  )?.school

export const panelFact = (school: string) => `preferences/${school}/panel`

const waits: Readonly<Record<Waiting, (one: Application) => boolean>> = {
  undecided: (one) => undecidedAt(one) !== undefined,
  'late-reason': ({ said, set }) =>
    said.facts.late?.excused === false &&
    !!said.lateReason?.trim() &&
    !set.some(({ name }) => name === 'late'),
  'plan-unconfirmed': ({ said, set }) =>
    said.facts.plan !== undefined && !set.some(({ name }) => name === 'plan'),
  'correction-open': ({ corrections }) => corrections.some(({ answer }) => !answer),
}

/** Whether it waits for this. */
export const waitsFor = (one: Application, what: Waiting): boolean => waits[what](one)
