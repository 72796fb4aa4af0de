import type { ComponentType } from 'react'
import { type Action, type ActionName, acts } from '#contract/acts/acts.ts'
import type { Act } from '#contract/acts/row.ts'
import { isBlank } from '#contract/blank.ts'
import type { Service } from '#contract/service.ts'
import type { Person, WorkRequest } from '#contract/workspace.ts'
import type { FieldValues } from './template.ts'

/** What a form is about: one request, or several of a department. */
export interface About {
  readonly department: string
  readonly me: Person
  readonly colleagues: readonly Person[]
  /** Missing where the form is for several. */
  readonly request?: WorkRequest | undefined
  /** The definition of its service; missing where the form is for several, or the service left the catalogue. */
  readonly service?: Service | undefined
  /** Names of the apps that show everybody what the resident is told. */
  readonly publicIn?: readonly string[]
  /** What the fields of a template stand for; with several requests each is filled in on its own. */
  readonly values: FieldValues
}

/** Messages by name of the field: the control has the id `act-<name>`. */
export type Errors = Readonly<Record<string, string>>

export type Read = { readonly action: Action } | { readonly errors: Errors }

export interface FieldsProps<T> {
  readonly typed: T
  change(part: Partial<T>): void
  readonly errors: Errors
  readonly about: About
  /** A photo is on its way, or has failed. */
  onBusy(busy: boolean): void
}

/** A form of an act: what it asks, and what is sent of it. */
export interface Form<T> {
  /** Whether something goes by what is typed that cannot be taken back, where the row does not say so of all of it. */
  grave?(typed: T): boolean
  empty(about: About): T
  read(typed: T, about: About): Read
  readonly Fields?: ComponentType<FieldsProps<T>>
}

/** An act with its form. */
export type Kind<T> = Omit<Act, 'grave'> &
  Omit<Form<T>, 'grave'> & {
    readonly name: ActionName
    isGrave(typed: T): boolean
  }

export const idOf = (field: string): string => `act-${field}`

/** The messages of what the API would not take, by field. */
export function errorsFrom(errors: readonly { pointer: string; message: string }[]): Errors {
  return Object.fromEntries(
    errors.map(({ pointer, message }) => [pointer.split('/').filter(Boolean)[1] ?? '', message]),
  )
}

/** Words that have to be there; what is wrong with them. */
export const missing = (text: string, message: string): string | undefined =>
  isBlank(text) ? message : text.length > mostWords ? `Use ${mostWords} characters or fewer` : undefined

export const mostWords = 4000

/** What is wrong with the words of an act, as its row says. */
export function wrongWords(name: ActionName, text: string): string | undefined {
  const message = acts[name].words?.missing
  return message === undefined ? undefined : missing(text, message)
}

/** Only the messages that there are. */
export function errorsOf(all: Readonly<Record<string, string | undefined>>): Errors | undefined {
  const found = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
