import type { ComponentType } from 'react'
import { isBlank } from '#contract/core/blank.ts'

/** Messages by name of the field: the control has the id `act-<name>`. */
export type Errors = Readonly<Record<string, string>>

export type Read<Action> = { readonly action: Action } | { readonly errors: Errors }

export interface FieldsProps<T, About> {
  readonly typed: T
  change(part: Partial<T>): void
  readonly errors: Errors
  readonly about: About
  /** A photo is on its way, or has failed. */
  onBusy(busy: boolean): void
}

/** A form of an act: what it asks, and what is sent of it. `About`: what all forms of the domain know. */
export interface Form<T, About, Action> {
  empty(about: About): T
  read(typed: T, about: About): Read<Action>
  readonly Fields?: ComponentType<FieldsProps<T, About>>
}

/** A form with the words around it. */
export interface Kind<T, About, Action> extends Form<T, About, Action> {
  readonly title: string
  /** On the button that sends it. */
  readonly send: string
  /** The field that its files stand in; photos where left out. */
  readonly filesIn?: string | undefined
  /** Something is lost for good, or goes out to everybody. */
  isGrave(typed: T): boolean
}

export const idOf = (field: string): string => `act-${field}`

/** The messages of what the API would not take, by field: of the action in the body, or of the body where that is all. */
export function errorsFrom(errors: readonly { pointer: string; message: string }[]): Errors {
  return Object.fromEntries(
    errors.map(({ pointer, message }) => {
      const [outer = '', inner] = pointer.split('/').filter(Boolean)
      return [inner ?? outer, message]
    }),
  )
}

/** Words that have to be there; what is wrong with them. */
export const missing = (text: string, message: string): string | undefined =>
  isBlank(text) ? message : text.length > mostWords ? `Use ${mostWords} characters or fewer` : undefined

export const mostWords = 4000

/** What is wrong with words that may be left out. */
export const tooLong = (text: string): string | undefined =>
  text.length > mostWords ? `Use ${mostWords} characters or fewer` : undefined

/** Only the messages that there are. */
export function errorsOf(all: Readonly<Record<string, string | undefined>>): Errors | undefined {
  const found = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
