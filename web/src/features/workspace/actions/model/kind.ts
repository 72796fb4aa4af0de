import { type WorkKind, workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import type { Action, ActionName } from '#contract/workspace/acts/acts.ts'
import { actFor } from '#contract/workspace/acts/by-kind.ts'
import type { Act } from '#contract/workspace/acts/row.ts'
import type { Person, WorkRequest } from '#contract/workspace/workspace.ts'
import type { Ahead } from '#web/staff/actions/ActionForm.tsx'
import * as forms from '#web/staff/actions/form.ts'
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
  /** What kind of work several requests are, where all are of one; of one request its service says it. */
  readonly work?: WorkKind | undefined
  /** Reference of the request that the link to the form chose to merge this one into. */
  readonly into?: string | undefined
  /** Of several: some of them may have a page that everybody can read. */
  readonly isSeen?: boolean
  /** Names of the apps that show everybody what the resident is told. */
  readonly publicIn?: readonly string[]
  /** What the fields of a template stand for; with several requests each is filled in on its own. */
  readonly values: FieldValues
}

export type Read = forms.Read<Action>
export type FieldsProps<T> = forms.FieldsProps<T, About>

/** A form of an act. */
export interface Form<T> extends forms.Form<T, About, Action> {
  /** Whether something goes by what is typed that cannot be taken back, where the row does not say so of all of it. */
  grave?(typed: T): boolean
  /** What goes to the resident by it, to be looked at before it is sent; undefined: nothing that needs a second look. */
  ahead?(action: Action, about: About): Ahead | undefined
}

/** An act with its form. */
export type Kind<T> = Omit<Act, 'grave'> &
  forms.Kind<T, About, Action> &
  Pick<Form<T>, 'ahead'> & { readonly name: ActionName }

/** What kind of work a form is about. */
export const workIn = ({ work, service }: Pick<About, 'work' | 'service'>): WorkKind =>
  work ?? workOf(service)

/** What is wrong with the words of an act, as it is called for this kind of work. */
export function wrongWords(
  name: ActionName,
  text: string,
  about: Pick<About, 'work' | 'service'>,
): string | undefined {
  const message = actFor(name, workIn(about)).words?.missing
  return message === undefined ? undefined : forms.missing(text, message)
}
