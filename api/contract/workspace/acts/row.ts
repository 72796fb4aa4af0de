import type * as z from 'zod/mini'
import type { Permission } from '#contract/council/rights.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'

/** The words that staff write with an act: in which field, for whom, and how the form asks for them. */
export interface ActWords {
  readonly field: 'note' | 'text' | 'reasons' | 'words'
  /** Templates are offered where staff or the resident read them; what everybody reads is the resident's own. */
  readonly reader: 'resident' | 'staff' | 'everybody'
  readonly label: string
  readonly hint?: string
  /** What is said where there are none; left out: they may be left out. */
  readonly missing?: string
}

/**
 * Something that staff do to a request: the one row that API, menu, form, bulk, templates and the API's document go by.
 * What it does is its decider in `api/requests/workspace/`, under the same name.
 */
export interface Act {
  /** What happens to the request by it: one of these. */
  readonly events: readonly EventType[]
  /** What whoever acts has to be allowed. */
  readonly right: Extract<Permission, 'act' | 'note' | 'hear' | 'decide' | 'link' | 'fee'>
  /** It can be done to several requests at once. */
  readonly many?: true
  /** On what opens its form. */
  readonly label: string
  /** Above the form, and beside the schema in the API's document. */
  readonly title: string
  /** On the button that sends it. */
  readonly send: string
  /** What is said once it is done. */
  readonly done: string
  /** Something is lost for good, or goes out to everybody. */
  readonly grave?: true
  readonly words?: ActWords
  /** Its form begins with the resident's own words. */
  readonly begins?: 'with the resident’s words'
  /** What it takes, field by field. */
  readonly takes: Readonly<Record<string, z.ZodMiniType>>
}

export type Acts = Readonly<Record<string, Act>>
