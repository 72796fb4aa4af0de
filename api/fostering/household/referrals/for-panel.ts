import type { Panel } from '#contract/fostering/panel/members.ts'
import type { WaitingLine } from '#contract/fostering/panel/waiting.ts'
import { kindOfPart, type PartKind } from '#contract/fostering/parts.ts'
import { isReferred, type Referral, type ReferralValues } from '../../parts/referral/values.ts'
import type { Part } from '../part.ts'

/** What a panel has still to recommend on lies under one of these, by the last day for it. */
export const waitsKey = (panel: Panel): string => `waits ${panel}`

/** A day after all others. */
const noDay = '9999-12-31'

/** What is never finished of itself, is finished as a whole before anything is referred, or only with the decision. */
const others: readonly PartKind[] = ['referral', 'report', 'section', 'review', 'terms']

const paperKinds = ({ lock }: Referral): PartKind[] =>
  [...new Set(lock.parts.map(({ part }) => kindOfPart(part)))].filter((kind) => !others.includes(kind))

/** What the index finds a referral by that waits for a panel, or is on the agenda of one. */
export function waitsKeysOf({ household, name, values }: Part): {
  caseKey?: string
  dueOn?: string
  line?: WaitingLine
} {
  if (kindOfPart(name) !== 'referral' || !isReferred(values as ReferralValues)) return {}
  const one = values as unknown as Referral
  const { route, state, type, kind, people, on: since, recommendBy: by, listed, papersLocked } = one
  if (route.panel === null || (state !== 'referred' && state !== 'listed')) return {}
  const line: WaitingLine = {
    ...{ household, referral: name, type, kind, panel: route.panel, since, by, listed },
    names: people.map((person) => person.name),
    locked: papersLocked,
    papers: paperKinds(one),
  }
  return { caseKey: waitsKey(route.panel), dueOn: by ?? noDay, line }
}
