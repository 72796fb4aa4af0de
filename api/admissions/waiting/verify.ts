import { rosterHash } from '#admissions/allocate/draw.ts'
import { seedOfDrawn } from '#admissions/allocate/drawn.ts'
import { areasFinder } from '#admissions/policy/areas.ts'
import { poolsOf } from '#admissions/policy/pools.ts'
import type { Draw } from '#contract/admissions/round.ts'
import type { WaitingAct, WaitingEntry } from '#contract/admissions/waiting.ts'
import { firstMisfit } from '#record/chain.ts'
import { beforeIn, isLetIn, type Reader, type Reading } from './before.ts'
import type { WaitingRound } from './ranked.ts'

/** What is wrong with the history of a list, and at which entry. */
export interface WaitingFault {
  readonly entry: number
  readonly text: string
}

/** A list gone through entry by entry: nothing is taken from how lists are kept and ranked. */
interface Walk {
  readonly reader: Omit<Reader, 'draw'>
  number: number
  until: string
  /** Who waits, who has a place in which part, whose answer is outstanding, and who was told that the list is ending. */
  readonly here: Map<string, Reading>
  readonly places: Map<string, string | null>
  readonly unanswered: Set<string>
  readonly warned: Set<string>
  announced: Extract<WaitingAct, { type: 'draw-announced' }> | undefined
  draw: Draw | undefined
}

type Act<Type extends WaitingAct['type']> = Extract<WaitingAct, { type: Type }>

const takeOff = (walk: Walk, child: string): boolean => {
  walk.warned.delete(child)
  walk.announced = undefined
  walk.draw = undefined
  return walk.here.delete(child)
}

/** Why the offer was not this child’s to have. */
function wrongOffer(walk: Walk, { child, pool }: Act<'offered'>): string[] {
  const own = walk.here.get(child)
  if (!own) return ['was offered a place and was not on the list']
  const { school, policy } = walk.reader
  const plan = poolsOf(policy, walk.number).find(
    ({ part }) => pool === (part === undefined ? school.id : `${school.id}:${part}`),
  )
  if (!plan) return ['was offered a place of a part that the school does not have']
  const taken = [...walk.places.values()]
  const isFull = taken.length >= walk.number || taken.filter((one) => one === pool).length >= plan.places
  const reader: Reader = { ...walk.reader, draw: walk.draw }
  if (own.isErased) return isFull ? ['was offered a place, and none was free'] : []
  const others = [...walk.here.values()].filter((one) => one !== own && !one.isErased && isLetIn(reader, one))
  const placed = others.map((other) => beforeIn(reader, plan, other, own))
  return [
    ...(isFull ? ['was offered a place, and none was free'] : []),
    ...(isLetIn(reader, own) ? [] : ['was offered a place, and the policy does not let it in']),
    ...(placed.some((one) => one < 0) ? ['was offered a place that was another child’s'] : []),
    ...(placed.includes(0) ? ['was offered a place that only a draw could decide, and there was none'] : []),
  ]
}

function offered(walk: Walk, act: Act<'offered'>): string[] {
  const wrong = wrongOffer(walk, act)
  takeOff(walk, act.child)
  walk.places.set(act.child, act.pool)
  walk.unanswered.add(act.child)
  return wrong
}

function joined(walk: Walk, act: Act<'joined' | 'facts-changed'>): string[] {
  const { type, child, facts, fairAccess, erased: isErased = false } = act
  const isThere = walk.here.has(child)
  if (!isThere) takeOff(walk, child)
  walk.here.set(child, { child, facts, fairAccess: fairAccess === true, isErased })
  return isThere === (type === 'joined') ? ['joined twice, or was changed without being on the list'] : []
}

function left(walk: Walk, { child, ground }: Act<'left'>, at: string): string[] {
  const wasTold = walk.warned.has(child)
  const wrong = takeOff(walk, child) ? [] : ['left a list on which it was not']
  if (ground !== 'over') return wrong
  return [
    ...wrong,
    ...(wasTold ? [] : ['was taken off as the list was over, and its family was not told']),
    ...(at.slice(0, 10) >= walk.until ? [] : ['was taken off as the list was over before its day']),
  ]
}

function draws(walk: Walk, act: Act<'draw-announced' | 'drawn'>, at: string): string[] {
  if (act.type === 'draw-announced') {
    walk.announced = act
    walk.draw = undefined
    return act.roster === rosterHash([...walk.here.keys()])
      ? []
      : ['a draw was announced among other children']
  }
  const { announced } = walk
  if (!announced || walk.draw) return ['lots were drawn without having been announced']
  if (act.drawn !== undefined && seedOfDrawn(act.drawn) !== act.seed)
    return ['the seed does not match what was drawn']
  const { draw, roster, from, supervisor } = announced
  walk.draw = { draw, roster, from, supervisor, announced: at, seed: act.seed }
  return []
}

/** Goes on with one entry, and says what is wrong with it. */
function goOn(walk: Walk, { act, at }: WaitingEntry): string[] {
  switch (act.type) {
    case 'opened':
      walk.number = act.number
      walk.until = act.until
      for (const { child, pool } of act.holders) walk.places.set(child, pool)
      return []
    case 'joined':
    case 'facts-changed':
      return joined(walk, act)
    case 'left':
      return left(walk, act, at)
    case 'offered':
      return offered(walk, act)
    case 'answered': {
      if (act.answer === 'declined') walk.places.delete(act.child)
      return walk.unanswered.delete(act.child) ? [] : ['answered an offer that it did not have']
    }
    case 'admitted':
      takeOff(walk, act.child)
      walk.places.set(act.child, act.pool)
      return []
    case 'freed':
      walk.unanswered.delete(act.child)
      return walk.places.delete(act.child) ? [] : ['left a place that it did not have']
    case 'number-changed':
      walk.number = act.number
      return []
    case 'draw-announced':
    case 'drawn':
      return draws(walk, act, at)
    case 'told':
      if (act.of === 'ending') walk.warned.add(act.child)
      return walk.here.has(act.child) ? [] : ['was told of a list on which it is not']
    case 'ended':
      return walk.here.size === 0 ? [] : [`the list ended with ${walk.here.size} children on it`]
    case 'erased':
      return walk.here.has(act.child) ? ['was erased while it was on the list'] : []
  }
}

/** Whether something of an entry was erased, as a later entry says of the very child that it is about. */
export function erasedIn(history: readonly WaitingEntry[]): (entry: { readonly number: number }) => boolean {
  const named = new Set(
    history.flatMap(({ act, number: said }) =>
      act.type !== 'erased'
        ? []
        : act.entries.filter((number) => {
            const one = history[number - 1]?.act
            return number < said && one && 'child' in one && one.child === act.child && one.type !== 'erased'
          }),
    ),
  )
  return ({ number }) => named.has(number)
}

/**
 * Looks through the whole history of a list, and says what in it cannot be right: an entry that was changed, put in or taken out
 * afterwards, a place given to another child than the policy gives it to, or beyond the number, a draw among others, a family taken off
 * the list without having been told. Reads the policy line by line, and keeps and ranks nothing in the way that the lists do. `end`: the
 * hash of the last entry, where that is kept elsewhere; without it nobody sees that the last ones are missing.
 */
export function faultsOf(
  { schools, policies, areas }: WaitingRound,
  school: string,
  history: readonly WaitingEntry[],
  end?: string,
): WaitingFault[] {
  const found = schools.find(({ id }) => id === school)
  const policy = policies.find(({ id }) => id === found?.policy)
  if (!found || !policy) return [{ entry: 1, text: `the round has no school “${school}”, or not its policy` }]
  const misfit = firstMisfit(history, end, erasedIn(history))
  const walk: Walk = {
    reader: { school: found, policy, areasOf: areasFinder(areas) },
    ...{ number: 0, until: '', announced: undefined, draw: undefined },
    ...{ here: new Map(), places: new Map(), unanswered: new Set(), warned: new Set() },
  }
  const wrong = history.flatMap((entry, at) => {
    const first = (entry.act.type === 'opened') === (at === 0)
    const texts = [
      ...(first && entry.type === entry.act.type ? [] : ['this entry has no place here']),
      ...goOn(walk, entry),
    ]
    const who = 'child' in entry.act ? `${entry.act.child} ` : ''
    return texts.map((text) => ({ entry: at + 1, text: `${who}${text}` }))
  })
  const changed = 'the record was changed here, or before it, after it was written'
  return misfit === undefined ? wrong : [{ entry: misfit, text: changed }, ...wrong]
}
