import type { RoundDraw } from '#admissions/rounds/round.ts'
import type { WaitingAct, WaitingEntry, WaitingFacts } from '#contract/admissions/waiting.ts'
import type { Day } from '#contract/calendar/day.ts'

/** A child on a list. */
export interface Waiter {
  readonly facts: WaitingFacts
  /** Whether a place here takes the place of the one that it holds, without another question. */
  readonly on: 'ask' | 'move'
  /** To be placed under the Fair Access Protocol. */
  readonly fairAccess: boolean
  /** What it was ranked by is erased: it was on the list, and nobody can tell where. */
  readonly isErased: boolean
  /** Number of the entry by which it came onto the list, and of the last one that changed its facts. */
  readonly joined: number
  readonly changed: number
}

/** A child with a place here. `open`: the offer isn't answered yet. `pool` null: above the number. */
export interface Holder {
  readonly pool: string | null
  readonly open: boolean
}

/** What a family was last told, and by which entry. */
export interface LastTold {
  readonly number: number
  readonly ahead: number | null
}

/** A list as it stands: what its entries come to, and nothing besides. */
export interface ListState {
  readonly number: number
  readonly until: Day | null
  readonly waiting: ReadonlyMap<string, Waiter>
  readonly holding: ReadonlyMap<string, Holder>
  /** The draw for the next place that a lot decides; null once it is spent or somebody has joined or left. */
  readonly draw: RoundDraw | null
  readonly position: ReadonlyMap<string, LastTold>
  /** Of children who wait, those whose family was told that the list is about to end. */
  readonly toldOfEnd: ReadonlySet<string>
  readonly stage: 'before' | 'open' | 'ended'
}

interface Making {
  number: number
  until: Day | null
  readonly waiting: Map<string, Waiter>
  readonly holding: Map<string, Holder>
  draw: RoundDraw | null
  readonly position: Map<string, LastTold>
  readonly toldOfEnd: Set<string>
  stage: ListState['stage']
}

const nothing = (): Making => ({
  number: 0,
  until: null,
  waiting: new Map(),
  holding: new Map(),
  draw: null,
  position: new Map(),
  toldOfEnd: new Set(),
  stage: 'before',
})

type Act<Type extends WaitingAct['type']> = Extract<WaitingAct, { type: Type }>

/** Takes a child off the list, with whatever was said of it; the next draw is among others then. */
function takeOff(list: Making, child: string): void {
  list.waiting.delete(child)
  list.toldOfEnd.delete(child)
  list.position.delete(child)
  list.draw = null
}

function put(list: Making, act: Act<'joined' | 'facts-changed'>, number: number): void {
  const { child, facts, on } = act
  const before = list.waiting.get(child)
  const [fairAccess, isErased] = [act.fairAccess === true, act.erased === true]
  list.waiting.set(child, {
    facts,
    on,
    fairAccess,
    isErased,
    joined: before?.joined ?? number,
    changed: number,
  })
  if (!before) list.draw = null
}

function told(list: Making, { child, of, ahead }: Act<'told'>, number: number): void {
  if (of === 'ending') list.toldOfEnd.add(child)
  else list.position.set(child, { number, ahead })
}

function happens(list: Making, { act, number, at }: Pick<WaitingEntry, 'act' | 'number' | 'at'>): void {
  switch (act.type) {
    case 'opened':
      list.number = act.number
      list.until = act.until
      for (const { child, pool } of act.holders) list.holding.set(child, { pool, open: false })
      list.stage = 'open'
      return
    case 'joined':
    case 'facts-changed':
      put(list, act, number)
      return
    case 'left':
      takeOff(list, act.child)
      return
    case 'offered':
      takeOff(list, act.child)
      list.holding.set(act.child, { pool: act.pool, open: true })
      return
    case 'answered': {
      const held = list.holding.get(act.child)
      if (act.answer === 'declined') list.holding.delete(act.child)
      else if (held) list.holding.set(act.child, { ...held, open: false })
      return
    }
    case 'admitted':
      takeOff(list, act.child)
      list.holding.set(act.child, { pool: act.pool, open: false })
      return
    case 'freed':
      list.holding.delete(act.child)
      return
    case 'number-changed':
      list.number = act.number
      return
    case 'draw-announced': {
      const { draw, roster, from, supervisor } = act
      list.draw = { draw, roster, from, supervisor, seed: null, announced: at }
      return
    }
    case 'drawn':
      if (list.draw) list.draw = { ...list.draw, seed: act.seed, ...(act.drawn && { drawn: act.drawn }) }
      return
    case 'told':
      told(list, act, number)
      return
    case 'ended':
      list.stage = 'ended'
      return
    case 'erased':
  }
}

/** The list that its entries come to. The same entries give the same list, whoever asks and however often. */
export function stateOf(history: readonly Pick<WaitingEntry, 'act' | 'number' | 'at'>[]): ListState {
  const list = nothing()
  for (const entry of history) happens(list, entry)
  return list
}
