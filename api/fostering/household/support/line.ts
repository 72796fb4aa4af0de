import type { SupportLine } from '#contract/fostering/carers/support.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { isAskedFor, type Support, type SupportValues } from '../../parts/carers/support.ts'
import type { Part } from '../part.ts'

/**
 * Requests that wait for us lie under these, by the moment until which we promised an answer: those of which the team was
 * not told yet, those of which it was, and those that a manager has. What is answered lies under none.
 */
export const supportKeys = {
  new: 'support new',
  told: 'support told',
  risen: 'support risen',
} as const

const isTold = ({ told, round }: Support): boolean => told?.round === round

function lineOf(part: Part, values: Support): SupportLine {
  const { title, urgent, asked, promise, taken, risen } = values
  return {
    household: part.household,
    part: part.name,
    seen: part.history.at(-1)?.number ?? 0,
    title,
    urgent,
    by: asked.name,
    asked: asked.at,
    due: promise.due,
    taken: taken ? { id: taken.id, name: taken.name } : null,
    risen: risen !== undefined,
  }
}

/** What the index finds a request by while it waits for us. */
export function supportKeysOf(part: Part): { caseKey?: string; dueOn?: string; line?: SupportLine } {
  if (kindOfPart(part.name) !== 'support') return {}
  const values = part.values as SupportValues
  if (!isAskedFor(values) || values.state !== 'waiting') return {}
  const caseKey = values.risen ? supportKeys.risen : isTold(values) ? supportKeys.told : supportKeys.new
  return { caseKey, dueOn: values.promise.due, line: lineOf(part, values) }
}

/** Lists of requests over all households, each by the moment of its promise. */
export interface SupportLists {
  /** A page of them, whichever key they lie under. `after`: what the page before gave as `next`. */
  waiting(
    most: number,
    after?: string,
  ): Promise<{ readonly lines: readonly SupportLine[]; readonly next: string | null }>
  /** Those of which the team was not told yet. */
  untold(): Promise<SupportLine[]>
  /** Those that the team knows of, whose moment has passed, and that no manager has. */
  overdue(now: string): Promise<SupportLine[]>
}
