import { type Names, namedCriterion } from '#admissions/explain/criterion.ts'
import { sourceInWords } from '#admissions/public/announced.ts'
import { nameOf } from '#admissions/rounds/application.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { comesFirst, drawOf, type RankedList, type WaitingRound } from '#admissions/waiting/ranked.ts'
import { positionOf } from '#admissions/waiting/stand.ts'
import type { Step } from '#admissions/waiting/step.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import type { ListedChild, ListLine, ListStep, ListView, RoundLists } from '#contract/admissions/lists.ts'
import { type Book, hasBegun } from './book.ts'
import { stateIn } from './of-answer.ts'
import type { ListPorts } from './ports.ts'
import { type Proposed, proposed, rankedNow } from './proposed.ts'

/** How schools and children of a round are called. */
export interface Called {
  readonly school: (id: string) => { readonly id: string; readonly name: string }
  readonly child: (reference: string) => ListedChild
}

/** Names of these children, as people say them. */
export async function called(
  { applications }: Pick<ListPorts, 'applications'>,
  { schools }: WaitingRound,
  children: Iterable<string>,
): Promise<Called> {
  const found = await applications.some([...new Set(children)])
  const names = new Map(found.map((one) => [one.reference, nameOf(one)]))
  const named = new Map(schools.map(({ id, name }) => [id, name]))
  return {
    school: (id) => ({ id, name: named.get(id) ?? id }),
    // Erased, or with a place under Fair Access and no application here.
    child: (reference) => ({ reference, name: names.get(reference) || 'Name not held' }),
  }
}

/** A list as a line among those of its round. */
export function lineOf(list: WaitingList, { school }: Pick<Called, 'school'>): ListLine {
  const state = stateIn(list)
  const { number, waiting, holding, until, stage, draw, toldOfEnd } = state
  return {
    school: school(list.school),
    number,
    holding: holding.size,
    free: number - holding.size,
    waiting: waiting.size,
    until,
    ended: stage === 'ended',
    draw: drawOf(state) ? 'drawn' : draw ? 'announced' : 'none',
    toldOfEnd: toldOfEnd.size,
  }
}

/** Where a child has places now. */
const placesOf = (lists: readonly WaitingList[], child: string): string[] =>
  lists.flatMap((list) => (stateIn(list).holding.has(child) ? [list.school] : []))

function stepView({ lists, step, of }: Proposed, { child, school }: Called): ListStep {
  return {
    of,
    moves: step.moves.map((move) => ({
      child: child(move.child),
      to: school(move.school),
      leaves: move.leaves.map(school),
      keeps: placesOf(lists, move.child)
        .filter((id) => !step.moves.some((one) => one.child === move.child && one.leaves.includes(id)))
        .map(school),
      off: move.off.map(school),
    })),
    off: step.off.map((one) => ({ child: child(one.child), school: school(one.school) })),
    toDraw: step.toDraw.map(school),
  }
}

/** What was agreed so far, the newest first, each with how it came out. */
function before({ history }: Book): RoundLists['before'] {
  return history
    .flatMap((entry, at) => {
      if (entry.type !== 'agreed' && entry.type !== 'ending') return []
      const { by = null, why = '', children = 0 } = entry
      const end = history.slice(at + 1).find(({ type }) => type === 'carried' || type === 'stopped')
      return [{ at: entry.at, by, why, children, stopped: end?.type === 'stopped' ? (end.why ?? '') : null }]
    })
    .reverse()
}

const movers = ({ moves, off }: Step): string[] => [...moves, ...off].map(({ child }) => child)

/** The lists of a round as staff see them. Throws `Undecided` as the ranking does. */
export async function roundLists(
  ports: ListPorts,
  round: WaitingRound,
  mayAgree: boolean,
): Promise<RoundLists> {
  const [book, found] = await Promise.all([ports.books.get(round.round), proposed(ports, round)])
  const names = await called(ports, round, movers(found.step))
  const { open = null, version = 0 } = book ?? {}
  const shown = hasBegun(book) && !open
  const anybody = found.step.moves.length + found.step.off.length > 0
  return {
    round: round.round,
    begun: hasBegun(book),
    lists: found.lists.map((list) => lineOf(list, names)),
    step: shown ? stepView(found, names) : null,
    writing: open && {
      at: open.at,
      by: open.by,
      children: open.kind === 'step' ? open.moves.length : open.children.length,
    },
    before: book ? before(book) : [],
    version,
    can: mayAgree && shown && anybody ? ['agree'] : [],
  }
}

const namesIn = ({ schools, areas }: WaitingRound): Names => ({
  schools: new Map(schools.map((one) => [one.id, one])),
  areas: new Map(areas.map((one) => [one.id, one])),
})

/** The criterion under which a child stands on a list, as its policy prints it. */
export function criterionIn(round: WaitingRound, school: string, criterion: number): string | null {
  const policy = round.policies.find(
    ({ id }) => id === round.schools.find((one) => one.id === school)?.policy,
  )
  return policy ? namedCriterion(namesIn(round), policy, criterion).words : null
}

function childrenOf(round: WaitingRound, ranked: RankedList, { child }: Called): ListView['children'] {
  const { state, school } = ranked
  const rows = [...state.waiting].map(([reference, waiter]) => {
    const position = positionOf(ranked, reference)
    return {
      child: child(reference),
      place: position ? position.ahead + 1 : null,
      part: position?.part ?? null,
      first: comesFirst(waiter),
      criterion: position ? criterionIn(round, school, position.standing.criterion) : null,
      metres: position?.standing.metres ?? null,
      on: waiter.on,
      toldAhead: state.position.get(reference)?.ahead ?? null,
      toldOfEnd: state.toldOfEnd.has(reference),
    }
  })
  const last = Number.POSITIVE_INFINITY
  return rows.sort(
    (a, b) => (a.place ?? last) - (b.place ?? last) || (a.child.reference < b.child.reference ? -1 : 1),
  )
}

/** One list in its order, with why, what happened to it, and what cannot be right in that. */
export async function listView(
  ports: ListPorts,
  round: WaitingRound,
  list: WaitingList,
  can: ListView['can'],
): Promise<ListView> {
  const ranked = rankedNow(round, list)
  const { state } = ranked
  const inHistory = list.history.flatMap(({ act }) => ('child' in act ? [act.child] : []))
  const names = await called(ports, round, [...state.waiting.keys(), ...inHistory])
  const open = [...state.holding].filter(([, holder]) => holder.open).map(([child]) => child)
  const { draw } = state
  return {
    ...lineOf(list, names),
    version: list.version,
    children: childrenOf(round, ranked, names),
    offered: open.map(names.child),
    drawn: draw && {
      supervisor: draw.supervisor,
      announced: draw.announced,
      from: sourceInWords(draw.from),
      seed: draw.seed,
      ...(draw.drawn && { drawn: draw.drawn }),
    },
    faults: faultsOf(round, list.school, list.history).map(({ entry, text }) => `Entry ${entry}: ${text}`),
    history: list.history
      .map(({ number, type, at, by, why, act }) => ({
        ...{ number, type, at, by, why },
        child: 'child' in act ? names.child(act.child) : null,
      }))
      .reverse(),
    can,
  }
}
