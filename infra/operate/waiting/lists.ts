import { parseArgs } from 'node:util'
import { roundFrom } from '#admissions/allocate/round-allocation.ts'
import { runOf } from '#admissions/allocate/run-of.ts'
import { needInWords } from '#admissions/explain/words/measure.ts'
import { Undecided } from '#admissions/policy/order.ts'
import { issueInWords } from '#admissions/policy/words/issues.ts'
import { begunBy, wishesOf } from '#admissions/waiting/begin.ts'
import { after, newList, type WaitingList } from '#admissions/waiting/list.ts'
import { wouldMove } from '#admissions/waiting/needs.ts'
import { comesFirst, type RankedList, rankedList } from '#admissions/waiting/ranked.ts'
import { type MoveReason, movedBetween, positionOf } from '#admissions/waiting/stand.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import { actsOf, type Step, stepOf } from '#admissions/waiting/step.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { type WaitingAct, WaitingFile } from '#contract/admissions/waiting.ts'
import { answering, jsonIn, Refused } from '../json-file.ts'

const usage = `npm run -s waiting-lists -- FILE [--child ID] [--offer --by NAME --why WHY]
npm run -s waiting-lists -- ROUND --begin --by NAME --why WHY
FILE holds the waiting lists of a round with their whole histories: schema in api/contract/admissions/waiting.ts. Says what in a history
cannot be right, puts each list in the order of its policy, and says who would get the places that are free.
--child: where this child stands on each list, why that has changed since its family was last told, and what would move it up.
--begin: prints the FILE that begins where ROUND, a round's own file, ends: everybody waits for what they like better than their offer.
--offer: offers the places, and prints FILE with what that did to each list. Changes nothing itself.
Exit code 0: done, and the histories are right; 1: they are not; 2: wrong use.`

/** A list in its order, as lines to print. */
function listLines({ school, state, free, pools, isDrawn }: RankedList): string[] {
  const first = (child: string) => {
    const waiter = state.waiting.get(child)
    return waiter && comesFirst(waiter) ? ', before all others by the Code' : ''
  }
  return [
    `${school}: admission number ${state.number}, ${state.holding.size} have a place, ${Math.max(0, free)} free, ${state.waiting.size} waiting`,
    ...pools.flatMap(({ part, order }) => [
      ...(part === undefined ? [] : [`  ${part}`]),
      ...order.map(({ child, criterion, lot }, at) => {
        const drawn = lot === undefined ? '' : isDrawn ? `, lot ${lot}` : ', lots still to be drawn'
        return `  ${at + 1}. ${child}: criterion ${criterion + 1}${drawn}${first(child)}`
      }),
    ]),
  ]
}

/** What would come of the free places, as lines to print. */
function stepLines({ off, moves, toDraw }: Step): string[] {
  return [
    ...off.map(
      ({ child, school }) => `${child} has a place at a school it likes better than ${school}: off its list`,
    ),
    ...moves.map(({ child, school, leaves, off: lower }) =>
      [
        `${child} is offered a place at ${school}`,
        ...leaves.map((from) => `leaves its place at ${from}`),
        ...lower.map((from) => `waits no longer for ${from}`),
      ].join(', '),
    ),
    ...toDraw.map((school) => `${school}: draw lots before its next place is offered`),
    ...(off.length + moves.length + toDraw.length === 0 ? ['Nobody moves.'] : []),
  ]
}

const reasons: Readonly<Record<MoveReason, string>> = {
  'own-facts': 'as what we hold of this child has changed',
  'others-joined': 'who joined the list',
  'others-facts': 'as what we hold of them has changed',
  'others-placed': 'who got a place',
  'others-left': 'who left the list',
  draw: 'by a new draw',
}
const counted = (how: string, counts: Readonly<Partial<Record<MoveReason, number>>>): string[] =>
  Object.entries(counts).map(([reason, count]) => `    ${count} ${how}, ${reasons[reason as MoveReason]}`)

/** Where a child stands on a list, as lines to print; none where it isn't on it. */
function childLines(file: WaitingFile, list: WaitingList, now: RankedList, child: string): string[] {
  const position = positionOf(now, child)
  if (!position) return []
  const last = now.state.position.get(child)
  const then = last && rankedList(file, list.school, stateOf(list.history.slice(0, last.number)))
  const moved = then && movedBetween(then, now, child)
  const needs = wouldMove(file, now, child).flatMap(needInWords)
  return [
    `${list.school}: ${position.ahead} of ${position.of} are before ${child}`,
    ...(moved
      ? [
          `  ${moved.before} when the family was last told`,
          ...counted('came before it', moved.came),
          ...counted('are before it no longer', moved.went),
        ]
      : []),
    ...needs.map((need) => `  first by: ${need}`),
  ]
}

interface Looked {
  readonly lists: readonly WaitingList[]
  readonly ranked: readonly RankedList[]
  readonly step: Step
  readonly faults: readonly string[]
}

function look(file: WaitingFile): Looked {
  const lists = file.lists.map(
    ({ school, history }): WaitingList => ({
      ...newList(file.round, school),
      version: history.length,
      history,
    }),
  )
  const ranked = lists.map(({ school, history }) => rankedList(file, school, stateOf(history)))
  return {
    lists,
    ranked,
    step: stepOf(ranked, new Map(Object.entries(file.wishes))),
    faults: lists.flatMap(({ school, history }) =>
      faultsOf(file, school, history).map(({ entry, text }) => `WRONG  ${school}, entry ${entry}: ${text}`),
    ),
  }
}

/** By whom something is done, why and when. */
interface Doing {
  readonly by: string
  readonly why: string
  readonly at: Date
}

/** The list after the act. Throws {@link Refused} where that cannot happen to it. */
function done(list: WaitingList, act: WaitingAct, { by, why, at }: Doing): WaitingList {
  const cause = `${act.type} ${at.toISOString()} ${list.history.length + 1}`
  const outcome = after(list, act, { by: { id: by, name: by }, at, why, cause })
  if (outcome.kind === 'done') return outcome.item
  throw new Refused(1, `${list.school}: ${'message' in outcome ? outcome.message : outcome.kind}`)
}

const asFile = (lists: Iterable<WaitingList>): WaitingFile['lists'] =>
  [...lists].map(({ school, history }) => ({ school, history: [...history] }))

/** The file once the places that are free are offered. */
function offered(file: WaitingFile, { lists, step }: Looked, doing: Doing): WaitingFile {
  const now = new Map(lists.map((list) => [list.school, list]))
  for (const { school, act } of actsOf(step))
    now.set(school, done(now.get(school) ?? newList(file.round, school), act, doing))
  return { ...file, lists: asFile(now.values()) }
}

/** The file of a round whose lists begin by its policies. */
function begun(round: RoundFile, doing: Doing): WaitingFile {
  const { policies, areas, schools } = round
  const year = Number(round.round.slice(-4))
  return {
    format: 'shire-waiting-1',
    ...{ round: round.round, policies, areas, schools },
    lists: asFile(
      begunBy(round, runOf(round), year).map(({ school, acts }) =>
        acts.reduce((list, act) => done(list, act, doing), newList(round.round, school)),
      ),
    ),
    wishes: Object.fromEntries(wishesOf(round)),
  }
}

function fileIn(path: string): WaitingFile {
  const { success, data, error } = WaitingFile.safeParse(jsonIn(path))
  if (success) return data
  const lines = error.issues.slice(0, 20).map((issue) => issueInWords(issue, 'The file'))
  throw new Refused(1, `This is no file of waiting lists. Put right:\n${lines.join('\n')}`)
}

const options = {
  child: { type: 'string' },
  offer: { type: 'boolean' },
  begin: { type: 'boolean' },
  by: { type: 'string' },
  why: { type: 'string' },
} as const

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [path] = positionals
    if (path === undefined || positionals.length !== 1) throw new Error('Name one file.')
    if ((values.offer || values.begin) && !(values.by?.trim() && values.why?.trim()))
      throw new Error('Say with --by who does it, and with --why for what reason.')
    return { path, ...values }
  } catch (error) {
    throw new Refused(2, `${(error as Error).message}\nUse it as: ${usage}`)
  }
}

/** What the command prints, and whether the histories are right. `at`: the moment of what is offered. */
export function waitingLists(args: readonly string[], at: Date): { lines: string[]; right: boolean } {
  const { path, child, offer, begin, by = '', why = '' } = readArgs(args)
  const doing = { by, why, at }
  if (begin) return { lines: [JSON.stringify(begun(roundFrom(jsonIn(path)), doing), null, 2)], right: true }
  const file = fileIn(path)
  const looked = look(file)
  const { lists, ranked, step, faults } = looked
  const right = faults.length === 0
  if (offer) {
    if (!right) throw new Refused(1, ['Nothing is offered while a history is wrong:', ...faults].join('\n'))
    return { lines: [JSON.stringify(offered(file, looked, doing), null, 2)], right }
  }
  if (child !== undefined) {
    const lines = lists.flatMap((list, index) => childLines(file, list, ranked[index] as RankedList, child))
    return { lines: lines.length > 0 ? lines : [`${child} is on none of these lists.`], right }
  }
  const lines = [
    ...ranked.flatMap(listLines),
    'If the places that are free were offered now:',
    ...stepLines(step).map((line) => `  ${line}`),
    ...(right ? ['The histories are right.'] : faults),
  ]
  return { lines, right }
}

if (import.meta.main)
  await answering((args) => {
    try {
      const { lines, right } = waitingLists(args, new Date())
      for (const line of lines) console.log(line)
      process.exitCode = right ? 0 : 1
    } catch (error) {
      throw error instanceof Undecided ? new Refused(1, error.message) : error
    }
  })
