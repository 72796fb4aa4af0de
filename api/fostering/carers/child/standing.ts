import type { Day } from '#contract/calendar/day.ts'
import type { Lives } from '#contract/fostering/carers/lives.ts'
import type { Whose } from '#contract/fostering/case.ts'
import type { PartState } from '#contract/fostering/parts.ts'
import { type ChildValues, owedByUs, toHandOver, toTick } from './values.ts'

export interface ChildStanding {
  readonly state: PartState
  readonly whose: Whose | null
  readonly due?: Day
  readonly lives?: Lives
  /** The days that allowances are paid for; not while staff have not filled in who the child is. */
  readonly moneys?: { readonly stay: { readonly born: Day; readonly from: Day; readonly until?: Day } }
}

const withDue = (due: Day | undefined) => (due === undefined ? {} : { due })

function leaving(child: ChildValues, from: Day): ChildStanding {
  if (toHandOver(child, from).length === 0) return { state: 'done', whose: null, lives: 'gone' }
  return { state: 'waiting', whose: 'applicant', ...withDue(child.handOverBy), lives: 'leaving' }
}

/**
 * Whose turn it is with a child, and by when. What we owe goes before what the carer has to tick, by the earliest day that
 * was promised. The table of who decides what is a part of the placement plan, and owed with the rest.
 */
export function childStanding(child: ChildValues): ChildStanding {
  return { ...turnOf(child), ...stayOf(child) }
}

function stayOf({ born, from, placement, ended }: ChildValues): Pick<ChildStanding, 'moneys'> {
  if (born === undefined || from === undefined || !placement) return {}
  return { moneys: { stay: { born, from, ...(ended ? { until: ended.on } : {}) } } }
}

function turnOf(child: ChildValues): ChildStanding {
  const { from, placement, authority, due } = child
  if (from === undefined) return { state: 'not-started', whose: 'council' }
  if (child.ended) return leaving(child, from)
  const owed = owedByUs(child, from).map((one) => one.due)
  const all = [...owed, ...(authority && placement ? [] : [due])]
  if (all.length > 0) {
    const first = all.filter((day) => day !== undefined).sort()[0]
    return { state: 'waiting', whose: 'council', ...withDue(first), lives: 'here' }
  }
  return toTick(child, from).length > 0
    ? { state: 'waiting', whose: 'applicant', lives: 'here' }
    : { state: 'done', whose: null, lives: 'here' }
}
