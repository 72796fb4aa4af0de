import { stateIn } from '#admissions/lists/of-answer.ts'
import { listId } from '#admissions/lists/ports.ts'
import { may } from '#admissions/rights/may.ts'
import { type OpenedRound, rankingOf } from '#admissions/rounds/desk.ts'
import { signedBy, signers } from '#admissions/rounds/round.ts'
import type { DayLine } from '#contract/admissions/day/day.ts'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { changes } from './round-changes.ts'
import {
  counted,
  type DaySource,
  type Looking,
  nameIn,
  perRound,
  plain,
  roundsIn,
  seesChildren,
  seesRound,
  shownRounds,
  titleIn,
} from './source.ts'

/** So many days before a deadline it stands among what is due. */
const ahead = 7

/** What has to be done to a round next, and by when. */
function nextOf({ council, round }: OpenedRound, today: Day): readonly [string, Day] | undefined {
  const { closes, offersOn } = council.dates
  const offers = `Families are told on ${dayInWords(offersOn)}.`
  switch (round.state) {
    case 'open':
      if (today > closes) return [`The closing date was ${dayInWords(closes)}. Close the round.`, closes]
      if (addDays(today, ahead) < closes) return undefined
      return [`The last day to apply is ${dayInWords(closes)}.`, closes]
    case 'closed':
      return [
        `Put right what is missing, then confirm that applications have been checked. ${offers}`,
        offersOn,
      ]
    case 'checked': {
      const run = round.signatures.at(-1)?.run
      const left = signers - (run ? signedBy(round, run).length : 0)
      return run && left < signers
        ? [`One person has signed the run. A second has to look and sign. ${offers}`, offersOn]
        : [`Make a run, look at it and sign it. ${offers}`, offersOn]
    }
    case 'signed':
      return round.publication
        ? undefined
        : [`Signed. Set when families see their offers. ${offers}`, offersOn]
    case 'published':
      return undefined
  }
}

const rounds = perRound('rounds', seesRound, roundsIn, ({ today }, opened) => {
  const next = nextOf(opened, today)
  if (!next) return []
  const [reason, due] = next
  const { id } = opened.round
  const line = { id, title: titleIn(opened), reason, due, isLate: today > due }
  return [plain({ ...line, page: 'round', at: [id] })]
})

/** Schools that rank by their own body, and have not confirmed their list since the deadline. */
const rankings = perRound('rankings', seesRound, roundsIn, async ({ today, ports }, opened) => {
  if (today <= opened.council.dates.closes || opened.round.state === 'published') return []
  const { id } = opened.round
  const { policies, schools, dates } = opened.council
  const seats = new Map((await ports.seats.ofRound(id)).map((seat) => [seat.school, seat]))
  return schools
    .filter((one) => rankingOf({ policies }, one.policy, seats.get(one.id)) === 'awaited')
    .map((one) =>
      plain({
        id: `${id} ${one.id}`,
        title: one.name,
        reason: `${titleIn(opened)}: the school has not confirmed its list of applicants. Families are told on ${dayInWords(dates.offersOn)}.`,
        ...{ due: dates.offersOn, isLate: today > dates.offersOn },
        ...{ page: 'seat', at: [one.id, id] },
      }),
    )
})

/** Neighbours that were sent our file and have not sent theirs back. */
const exchange = perRound(
  'exchange',
  (staff) => may(staff, 'exchange', 'round'),
  roundsIn,
  (looking, opened) => {
    const { round, council } = opened
    if (round.state === 'published') return []
    return looking.ports.council.neighbours.flatMap(({ id, name }) => {
      const last = round.exchange.findLast(({ neighbour }) => neighbour === id)
      if (last?.direction !== 'out') return []
      const due = council.dates.offersOn
      const sent = dayInWords(dayInEngland(new Date(last.at)))
      const reason = `${titleIn(opened)}: we sent our file on ${sent}, and theirs has not come back. Without it no child gets a place at their schools.`
      const line = { id: `${round.id} ${id}`, title: name, reason, due, isLate: looking.today > due }
      return [plain({ ...line, page: 'exchange', at: [round.id] })]
    })
  },
)

/** Places that nobody has, at schools for which children wait; and what was agreed and stopped. */
const free = perRound('free', seesChildren, shownRounds, async ({ ports }, opened) => {
  const { id } = opened.round
  const [count, book] = await Promise.all([ports.dues.count(id, 'free'), ports.books.get(id)])
  const stopped = book?.history.at(-1)?.type === 'stopped' && !book.open
  if ((count === 0 && !stopped) || book?.open) return []
  const places = `${counted(count, 'school has', 'schools have')} free places while children wait for them.`
  const before = stopped
    ? ' What was agreed last was not carried out to its end, because the lists had changed.'
    : ''
  return [
    plain({
      id,
      title: titleIn(opened),
      reason: `${count > 0 ? places : ''}${before} Look at who would be offered them, and agree.`.trim(),
      ...{ due: null, isLate: false, page: 'waitingLists', at: [id] },
    }),
  ]
})

/** Lists that end soon, or can be ended. */
const listEnds = perRound('list-ends', seesChildren, shownRounds, endingIn)

/** More than a round has schools whose lists end on one day. */
const mostLists = 500

async function endingIn({ ports, today }: Looking, opened: OpenedRound): Promise<DayLine[]> {
  const { id } = opened.round
  const until = addDays(today, ports.terms.listEndDays)
  const pages = await Promise.all(
    (['free', 'room', 'full'] as const).map((list) => ports.dues.page(id, list, { until, limit: mostLists })),
  )
  const found = pages.flatMap((page) => page.found)
  const lists = await Promise.all(found.map((one) => ports.lists.get(listId(id, one.id))))
  return found.flatMap(({ id: school, day }, at): DayLine[] => {
    const list = lists[at]
    if (!list) return []
    const { waiting, toldOfEnd } = stateIn(list)
    const untold = [...waiting.keys()].filter((child) => !toldOfEnd.has(child)).length
    const isPast = today > day
    if (!isPast && untold === 0) return []
    const families = `${counted(untold, 'family has', 'families have')} not been told yet.`
    const reason = isPast
      ? `Kept until ${dayInWords(day)}. ${untold > 0 ? `${families} Call or write to them before it ends.` : 'Every family was told: you can end it.'}`
      : `Ends on ${dayInWords(day)}. ${families}`
    const line = { id: `${id} ${school}`, title: `${nameIn(opened, school)}: ${titleIn(opened)}`, reason }
    return [plain({ ...line, due: day, isLate: isPast, page: 'waitingList', at: [id, school] })]
  })
}

export const roundSources: readonly DaySource[] = [free, changes, rounds, rankings, exchange, listEnds]
