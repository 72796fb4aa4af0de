import type { GateName } from '#contract/fostering/clocks.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import type { Colleague } from '#contract/fostering/team.ts'

/** What forms of acts know: the case, and the part that the act is done to, where it is not the case itself. */
export interface About {
  readonly view: CaseView
  readonly part?: DeskPart | undefined
  /** Who can be the worker of a household. */
  readonly team: readonly Colleague[]
}

interface Item {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

interface Asked {
  /** As the act's body has it. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: true
}

/** One thing that an act asks. */
export type Field = Asked &
  (
    | { readonly kind: 'text' | 'words' | 'day' | 'moment' }
    /** Yes or no, to choose; `sure`: a box that has to be ticked. */
    | { readonly kind: 'yes-no'; readonly yes?: string; readonly no?: string }
    | { readonly kind: 'sure'; readonly text: string }
    | { readonly kind: 'choice'; readonly items: readonly Item[] | ((about: About) => readonly Item[]) }
    | { readonly kind: 'several'; readonly items: readonly Item[] | ((about: About) => readonly Item[]) }
  )

/** An act as staff meet it: its words, and what it asks. */
export interface ActRow {
  /** On the menu and above the form. */
  readonly title: string
  /** On the button that sends it. */
  readonly send: string
  /** The step that has to be open for it; it is on the menu only then. */
  readonly gates?: readonly GateName[]
  /** Where it stands on a long menu. */
  readonly group?: string
  /** What is said once it is done. */
  readonly done: string
  /** What somebody has to know before they do it. */
  readonly note?: string
  /** It is final, or ends something. */
  readonly grave?: true
  readonly fields: readonly Field[]
  /** Where what is sent is not made of the fields alone. */
  readonly body?: (said: Readonly<Record<string, unknown>>, about: About) => object
  /** What is there already when the form opens, by field. */
  readonly from?: (about: About) => Readonly<Record<string, unknown>>
}

export type ActRows = Readonly<Record<string, ActRow>>

/** Everybody of the household, to choose from. */
export const everybody = ({ view }: About): Item[] =>
  view.people.filter(({ here }) => here).map(({ id, name }) => ({ value: id, text: name }))

export const itemsOf = (field: Extract<Field, { kind: 'choice' | 'several' }>, about: About) =>
  typeof field.items === 'function' ? field.items(about) : field.items

export const itemsFrom = (words: Readonly<Record<string, string>>): Item[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
