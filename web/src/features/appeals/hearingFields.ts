import type { AppealPeople, AppealPerson, HearingView } from '#contract/admissions/appeals/hearing.ts'
import { type Need, sides } from '#contract/admissions/appeals/kinds.ts'
import type { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { needNames, sideNames } from '#web/staff/appeals/words.ts'
import type { Field, Item } from '#web/staff/rows/row.ts'

/** What forms of a hearing know. */
export interface About {
  readonly view: HearingView
  readonly people: AppealPeople['people']
  readonly appeals: AppealsHome['appeals']
}

export const open = ({ view }: About) =>
  view.cases.filter(({ withdrawn, decision }) => !withdrawn && !decision)
export const nameOf = ({ child, id }: { child: string | null; id: string }) => child ?? id
export const caseField = (
  label: string,
  fits: (one: HearingView['cases'][number]) => boolean = () => true,
): Field<About> => ({
  name: 'case',
  kind: 'choice',
  label,
  missing: 'Select an appeal',
  alone: true,
  items: (about) =>
    open(about)
      .filter(fits)
      .map((one) => ({ value: one.id, text: nameOf(one) })),
})
/** Of the appeals whose decision was sent. */
export const decidedField = (label: string): Field<About> => ({
  name: 'case',
  kind: 'choice',
  label,
  missing: 'Select which decision you want to correct',
  alone: true,
  items: ({ view }) =>
    view.cases
      .filter(({ withdrawn, decision }) => !withdrawn && decision)
      .map((one) => ({
        value: one.id,
        text: `${nameOf(one)}: ${one.decision?.outcome === 'upheld' ? 'upheld' : 'dismissed'}`,
      })),
})
export const memberItems = ({ view }: About, is?: boolean): Item[] =>
  view.members
    .filter(({ there }) => is === undefined || there === is)
    .map(({ id, name }) => ({ value: id, text: name }))
export const whoItems = (about: About, is: boolean): Item[] => [
  ...memberItems(about, is),
  ...sides
    .filter((side) => about.view.there.includes(side) === is)
    .map((side) => ({ value: side, text: sideNames[side] })),
]
export const why = (label: string, missing: string): Field<About> => ({
  name: 'why',
  kind: 'words',
  label,
  missing,
  rows: 4,
})
export const listed = ({ view }: About) => new Set(view.cases.map(({ id }) => id))
export const spare = ({ people, view }: About): AppealPerson[] =>
  people.filter(({ left, id }) => !left && !view.members.some((one) => one.id === id))

/** Everything that a family asked for, with whose it is: `what` is its appeal and the need, joined by a space. */
export const needItems = ({ view }: About): Item[] =>
  view.cases.flatMap((one) =>
    (one.decision ? [] : (one.needs?.asked ?? [])).map(({ need, what, arranged }) => ({
      value: `${one.id} ${need}`,
      text: `${nameOf(one)}: ${needWords({ need, what })}`,
      hint: arranged ? 'Arranged' : 'Not arranged yet',
    })),
  )
/** "Interpreter: Polish", "Step-free access". */
export const needWords = ({ need, what }: { need: Need; what: string }): string =>
  need === 'step-free' ? needNames[need] : `${needNames[need]}: ${what}`

export const yesNo = (name: string, label: string, more: Partial<Field<About>> = {}): Field<About> =>
  ({ name, kind: 'yes-no', label, ...more }) as Field<About>
