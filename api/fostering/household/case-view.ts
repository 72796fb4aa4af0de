import type { CaseView } from '#contract/fostering/desk.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, lastNumber, type Part } from './part.ts'
import { actsFor } from './view.ts'

/** A case as somebody of staff sees it: of its parts, those that they may see. */
export function caseView(who: Who, head: Head): CaseView {
  const { kind, phase, people, worker, dates, pauses, decisions } = head.values
  return {
    household: head.household,
    kind,
    phase,
    people: Object.entries(people).map(([id, { role, name, here }]) => ({ id, role, name, here })),
    worker: worker ?? null,
    dates,
    pauses: [...pauses],
    decisions: decisions.map(({ by, ...decision }) => ({ ...decision, by: by.name })),
    parts: Object.values(head.known).filter(({ name }) => mayPart(who, 'see', name, phase)),
    seen: lastNumber(head as unknown as Part, true),
    acts: actsFor(who, 'head', head),
  }
}
