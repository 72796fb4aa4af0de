import { rosterHash } from '#admissions/allocate/draw.ts'
import { type Answer, answered } from '#admissions/answers/answer.ts'
import type { Answers } from '#admissions/answers/ports.ts'
import { alreadyKnown, known, notYet, seedOf } from '#admissions/rounds/acts.ts'
import type { Person } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { after, type WaitingList } from '#admissions/waiting/list.ts'
import { rankedList, type WaitingRound } from '#admissions/waiting/ranked.ts'
import { positionOf } from '#admissions/waiting/stand.ts'
import { momentAfter } from '#contract/admissions/dates.ts'
import type { ActOnList, ListAct } from '#contract/admissions/lists.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { change } from '#record/change.ts'
import { type AgreePorts, busy } from './agree.ts'
import { type Book, type EndPlan, newBook, noted } from './book.ts'
import { stateIn } from './of-answer.ts'
import { type ListPorts, listId } from './ports.ts'

type Act = ActOnList['act']
type Draw = Extract<Act, { do: 'draw' }>['draw']

/** The act by which lots are announced among exactly those who wait, or the seed that came of it. */
function drawing(list: WaitingList, draw: Draw, at: Date): Outcome<WaitingAct> {
  const { waiting, draw: before } = stateIn(list)
  if (draw.step !== 'announce') {
    if (!before) return notNow('First announce where the seed will come from, so that nobody can choose it.')
    const early = notYet(before.from, at)
    if (early) return notNow(early)
    const seed = seedOf(draw, before.from, '/act/draw')
    return 'kind' in seed ? seed : done({ type: 'drawn', ...seed })
  }
  const roster = rosterHash([...waiting.keys()])
  if (before?.seed && before.roster === roster)
    return notNow('Lots have already been drawn for these children. Offer the place first.')
  const wrong = alreadyKnown(before, roster, at) ?? known(draw.from, at, '/act/draw')
  if (wrong) return wrong
  const number = 1 + list.history.filter(({ type }) => type === 'draw-announced').length
  const { from, supervisor } = draw
  return done({ type: 'draw-announced', draw: number, roster, from, supervisor })
}

/** What happens to the list by the act; the position that a family was told is the one that it has then. */
function actOf(round: WaitingRound, list: WaitingList, act: Act, at: Date): Outcome<WaitingAct> {
  switch (act.do) {
    case 'draw':
      return drawing(list, act.draw, at)
    case 'leave':
      return done({ type: 'left', child: act.child, ground: 'family' })
    case 'tell': {
      const position =
        act.of === 'position'
          ? positionOf(rankedList(round, list.school, stateIn(list)), act.child)
          : undefined
      return done({ type: 'told', child: act.child, of: act.of, by: act.by, ahead: position?.ahead ?? null })
    }
    case 'end':
      return notNow('You can only end a list for all of its families at once.')
  }
}

/**
 * Says in a family’s answer that it does not want to be on this list, before it comes off: whatever is cut off afterwards, the list
 * follows the answer.
 */
const unwish = (answers: Pick<Answers, 'get' | 'save'>, child: string, school: string, entry: Leaving) =>
  change<Answer, void>(answers, child, (kept) => {
    const own = kept?.lists.find((list) => list.school.id === school)
    if (!kept || !own?.stays) return { answer: undefined }
    const lists = kept.lists.map((list) => (list === own ? { ...list, stays: false } : list))
    const stays = lists.flatMap((list) => (list.stays ? [list.school.id] : []))
    return {
      save: answered(kept, { type: 'lists-changed', ...entry, lists: stays }, { lists }),
      answer: undefined,
    }
  })

interface Leaving {
  readonly at: string
  readonly by: Person
  readonly why: string
}

/** Somebody does one thing to a list, on what they saw of it. */
export async function actOnList(
  ports: ListPorts & { readonly answers: Pick<Answers, 'get' | 'save'> },
  round: WaitingRound,
  { by, school, key }: { readonly by: Person; readonly school: string; readonly key: string },
  { seen, act }: ActOnList,
): Promise<Outcome<WaitingList>> {
  const at = ports.now()
  const why = 'why' in act ? act.why : 'A draw decides who is next'
  const kept = act.do === 'leave' ? await ports.lists.get(listId(round.round, school)) : undefined
  if (act.do === 'leave' && kept?.version === seen)
    await unwish(ports.answers, act.child, school, { at: at.toISOString(), by, why })
  return doOnce(ports.lists, listId(round.round, school), { by, at, seen, key, body: act }, (list, cause) => {
    const what = actOf(round, list, act, at)
    return what.kind === 'done' ? after(list, what.item, { at, by, why, cause }) : what
  })
}

/** Why a list cannot end now; undefined where it can. Nobody is taken off it who was not told. */
export function cannotEnd(list: WaitingList, now: Date): string | undefined {
  const { stage, until, waiting, toldOfEnd } = stateIn(list)
  if (stage !== 'open') return 'This list has already ended.'
  if (until && now < momentAfter(until))
    return `This list is kept until the end of ${dayInWords(until)}. You can end it after that.`
  const untold = [...waiting.keys()].filter((child) => !toldOfEnd.has(child)).length
  if (untold === 0) return undefined
  return untold === 1
    ? 'One family has not been told that the list is ending. Call or write to them first, and record it.'
    : `${untold} families have not been told that the list is ending. Call or write to them first, and record it.`
}

/** Ends a list: whoever still waits is taken off it and told, one after another, and then it is closed. */
export async function endList(
  ports: AgreePorts,
  whose: { readonly by: Person; readonly round: string; readonly school: string; readonly key: string },
  { why, seen }: { readonly why: string; readonly seen: number },
): Promise<Outcome<Book>> {
  const { by, round, school, key } = whose
  const at = ports.now()
  const { version = 0 } = (await ports.books.get(round)) ?? {}
  const body = { end: school, why }
  const outcome = await doOnce<Book>(
    ports.books,
    round,
    { by, at, seen: version, key, body },
    async (book, cause) => {
      if (book.open) return notNow(busy)
      const list = await ports.lists.get(listId(round, school))
      if (!list) return { kind: 'not-found' }
      if (list.version !== seen) return { kind: 'changed' }
      const cannot = cannotEnd(list, at)
      if (cannot) return notNow(cannot)
      const children = [...stateIn(list).waiting.keys()]
      const time = at.toISOString()
      const number = book.history.length + 1
      const plan: EndPlan = { kind: 'end', number, at: time, by, why, school, children }
      const entry = { type: 'ending', at: time, by, why, school, children: children.length, cause } as const
      return done(noted(book, entry, plan))
    },
    () => newBook(round),
  )
  if (outcome.kind === 'done' && outcome.item.open) await ports.tasks.send({ do: 'step', round })
  return outcome
}

/** What can be done to a list now by whoever may work on children, and by whoever may sign. */
export function listCan(
  list: WaitingList,
  now: Date,
  mays: { readonly answer: boolean; readonly sign: boolean },
): ListAct[] {
  const { stage, waiting } = stateIn(list)
  if (stage !== 'open') return []
  const anybody = waiting.size > 0
  return [
    ...(mays.sign && waiting.size > 1 ? (['draw'] as const) : []),
    ...(mays.answer && anybody ? (['tell', 'leave'] as const) : []),
    ...(mays.sign && cannotEnd(list, now) === undefined ? (['end'] as const) : []),
  ]
}
