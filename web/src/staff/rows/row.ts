import type { ReactNode } from 'react'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { Errors, Kind } from '#web/staff/actions/form.ts'

export interface Item {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

/** What draws a field for files is given. */
export interface FilesProps<About> {
  readonly id: string
  readonly legend: string
  readonly hint?: string | undefined
  readonly error: string | undefined
  readonly atMost: number
  readonly titles: boolean
  readonly about: About
  readonly value: readonly EvidenceAnswer[]
  onChange(files: EvidenceAnswer[]): void
  onBusy(busy: boolean): void
}

interface Asked<About> {
  /** As the act's body has it. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly optional?: true
  /** Another answer says whether it is needed, as `check` holds: so its label calls it neither. */
  readonly depends?: true
  /** What is said where nothing was given, in the words of what is asked. */
  readonly missing?: string
  /** Where it has nothing to do with what the form is about, it is not asked. */
  readonly when?: (about: About) => boolean
  /** Where what was said so far makes it beside the point, it is not asked either. */
  readonly shows?: (said: Readonly<Record<string, unknown>>, about: About) => boolean
}

/** One thing that an act asks. `About`: what all forms of the domain know. */
export type Field<About> = Asked<About> &
  (
    | { readonly kind: 'text' | 'day' | 'moment' | 'time' }
    /** `most`: characters that the act takes, where that is less or more than others do. */
    | { readonly kind: 'words'; readonly most?: number; readonly rows?: number }
    /** A whole number. */
    | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly suffix?: string }
    /** Yes or no, to choose; `sure`: a box that has to be ticked. */
    | { readonly kind: 'yes-no'; readonly yes?: string; readonly no?: string }
    | { readonly kind: 'sure'; readonly text: string }
    | {
        readonly kind: 'choice'
        readonly items: readonly Item[] | ((about: About) => readonly Item[])
        /** The only one that there is, is taken: it is shown, and nothing is asked. */
        readonly alone?: true
      }
    | { readonly kind: 'several'; readonly items: readonly Item[] | ((about: About) => readonly Item[]) }
    /** Photos and PDFs, this many at most, sent as the domain sends them. With `titles`, each is given a name. */
    | {
        readonly kind: 'files'
        readonly atMost: number
        readonly titles?: true
        readonly Files: (props: FilesProps<About>) => ReactNode
      }
  )

/** An act as staff meet it: its words, and what it asks. */
export interface Row<About> {
  /** On the menu and above the form. */
  readonly title: string
  /** On the button that sends it. */
  readonly send: string
  /** What is said once it is done. */
  readonly done: string
  /** What somebody has to know before they do it. */
  readonly note?: string | ((about: About) => string)
  /** It is final, or ends something. */
  readonly grave?: true
  readonly fields: readonly Field<About>[]
  /** Where what is sent is not made of the fields alone. */
  readonly body?: (said: Readonly<Record<string, unknown>>, about: About) => object
  /** What does not fit together of what was said, by field; undefined where all of it does. */
  readonly check?: (said: Readonly<Record<string, unknown>>) => Errors | undefined
  /** What is there already when the form opens, by field. */
  readonly from?: (about: About) => Readonly<Record<string, unknown>>
  /** A form of its own, where fields cannot say what is asked. */
  // biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a kind to the same kind alone
  readonly form?: Kind<any, About, object>
}

export const itemsOf = <About>(field: Extract<Field<About>, { kind: 'choice' | 'several' }>, about: About) =>
  typeof field.items === 'function' ? field.items(about) : field.items

/** The only item of a field that takes it where there is no other. */
export function loneItem<About>(field: Field<About>, about: About): Item | undefined {
  if (field.kind !== 'choice' || !field.alone) return undefined
  const [only, ...more] = itemsOf(field, about)
  return more.length === 0 ? only : undefined
}

export const itemsFrom = (words: Readonly<Record<string, string>>): Item[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
