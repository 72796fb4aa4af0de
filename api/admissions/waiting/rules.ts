import { rosterHash } from '#admissions/allocate/draw.ts'
import { momentAfter } from '#contract/admissions/dates.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ListState } from './state.ts'

type Act<Type extends WaitingAct['type']> = Extract<WaitingAct, { type: Type }>

const notWaiting = 'This child is not on the list.'
const alreadyHere = 'This child already has a place at the school.'

function leaves({ waiting, until, toldOfEnd }: ListState, act: Act<'left'>, at: Date): string | undefined {
  if (!waiting.has(act.child)) return notWaiting
  if (act.ground !== 'over') return undefined
  if (until && at < momentAfter(until))
    return `The list is kept until the end of ${dayInWords(until)}. Nobody can be taken off it because it is over.`
  return toldOfEnd.has(act.child)
    ? undefined
    : 'Tell this family first that the list is ending, and record how you told them.'
}

function joins({ waiting, holding }: ListState, { child, facts }: Act<'joined'>, school: string) {
  if (waiting.has(child)) return 'This child is already on the list.'
  if (holding.has(child)) return alreadyHere
  return facts.preference.school === school ? undefined : 'These details are for another school.'
}

function announces({ waiting }: ListState, { roster }: Act<'draw-announced'>): string | undefined {
  if (waiting.size < 2) return 'You need at least two children on the list to draw lots.'
  return roster === rosterHash([...waiting.keys()])
    ? undefined
    : 'Somebody has joined or left the list in the meantime. Announce the draw again, for the children who are on it now.'
}

function isDrawn({ draw }: ListState): string | undefined {
  if (!draw) return 'Announce the draw first, so that nobody can choose its result.'
  return draw.seed === null ? undefined : 'The result of this draw has already been entered.'
}

function answers({ holding }: ListState, { child }: Act<'answered'>): string | undefined {
  return holding.get(child)?.open ? undefined : 'This child has no offer to answer.'
}

/**
 * Why this cannot happen to the list of a school as it stands, in words; undefined where it can. A list is never cleared:
 * it ends once nobody waits, and nobody is taken off it as over before its day, nor before their family was told.
 */
export function unable(list: ListState, act: WaitingAct, school: string, at: Date): string | undefined {
  if (act.type === 'erased') return list.stage === 'before' ? 'Open the list first.' : undefined
  if (list.stage === 'ended') return 'This list has ended.'
  if (act.type === 'opened') return list.stage === 'open' ? 'This list is already open.' : undefined
  if (list.stage === 'before') return 'Open the list first.'
  const { waiting, holding } = list
  switch (act.type) {
    case 'joined':
      return joins(list, act, school)
    case 'facts-changed':
      if (act.facts.preference.school !== school) return 'These details are for another school.'
      return waiting.has(act.child) ? undefined : notWaiting
    case 'left':
      return leaves(list, act, at)
    case 'offered':
      if (holding.has(act.child)) return alreadyHere
      return waiting.has(act.child) ? undefined : notWaiting
    case 'told':
      return waiting.has(act.child) ? undefined : notWaiting
    case 'answered':
      return answers(list, act)
    case 'admitted':
      return holding.has(act.child) ? alreadyHere : undefined
    case 'freed':
      return holding.has(act.child) ? undefined : 'This child has no place at the school.'
    case 'number-changed':
      return act.number === list.number ? `The number is ${act.number} already.` : undefined
    case 'draw-announced':
      return announces(list, act)
    case 'drawn':
      return isDrawn(list)
    case 'ended':
      return waiting.size === 0
        ? undefined
        : `${waiting.size} families are still on this list. Tell each of them first.`
  }
}
