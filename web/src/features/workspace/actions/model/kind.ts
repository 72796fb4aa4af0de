import type { ComponentType } from 'react'
import { isBlank } from '#contract/blank.ts'
import type { Service } from '#contract/service.ts'
import type { Action, ActionName, Person, WorkRequest } from '#contract/workspace.ts'
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

/** One kind of action as a form: what it asks, and what is sent of it. */
export interface Kind<T> {
  readonly name: ActionName
  /** On the button that opens it. */
  readonly label: string
  readonly title: string
  /** On the button that sends it. */
  readonly send: string
  /** What is said once it is done. */
  readonly done: string
  /** Something is lost for good, or goes out to everybody. */
  readonly grave?: true | ((typed: T) => boolean)
  empty(about: About): T
  read(typed: T, about: About): Read
  readonly Fields?: ComponentType<FieldsProps<T>>
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

/** Only the messages that there are. */
export function errorsOf(all: Readonly<Record<string, string | undefined>>): Errors | undefined {
  const found = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
