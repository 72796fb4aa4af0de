import { childOf, publicId } from '#admissions/changes/change.ts'
import { stateIn } from '#admissions/lists/of-answer.ts'
import { listId } from '#admissions/lists/ports.ts'
import { may } from '#admissions/rights/may.ts'
import { nameOf } from '#admissions/rounds/application.ts'
import { type OpenedRound, rankingOf } from '#admissions/rounds/desk.ts'
import { signedBy, signers } from '#admissions/rounds/round.ts'
import type { DayLine } from '#contract/admissions/day/day.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { dueOf } from '#contract/calendar/clock.ts'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { counted, type DaySource, type Looking, pageOf, roundsIn, shownRounds } from './source.ts'

/** So many days before a deadline it stands among what is due. */
const ahead = 7

const titleIn = ({ council }: OpenedRound) => titleOf(council.dates)
const nameIn = ({ council }: OpenedRound, school: string) =>
  council.schools.find(({ id }) => id === school)?.name ?? school

/** A line with nothing of a clock that counts other than all days. */
const plain = (line: Omit<DayLine, 'counted'>): DayLine => ({ ...line, counted: null })

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
      return [`Put right what is missing, then say that the facts are checked. ${offers}`, offersOn]
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

const rounds: DaySource = {
  group: 'rounds',
  may: (staff) => may(staff, 'see', 'round'),
  async find(looking, wanted) {
    const { today } = looking
    const lines = roundsIn(looking, wanted).flatMap((opened): DayLine[] => {
      const next = nextOf(opened, today)
      if (!next) return []
      const [reason, due] = next
      const { id } = opened.round
      const line = { id, title: titleIn(opened), reason, due, isLate: today > due }
      return [plain({ ...line, page: 'round', at: [id] })]
    })
    return pageOf(lines, wanted)
  },
}

/** Schools that rank by their own body, and have not confirmed their list since the deadline. */
const rankings: DaySource = {
  group: 'rankings',
  may: (staff) => may(staff, 'see', 'round'),
  async find(looking, wanted) {
    const { today, ports } = looking
    const past = roundsIn(looking, wanted).filter(
      ({ council, round }) => today > council.dates.closes && round.state !== 'published',
    )
    const each = past.map(async (opened): Promise<DayLine[]> => {
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
    return pageOf((await Promise.all(each)).flat(), wanted)
  },
}

/** Neighbours that were sent our file and have not sent theirs back. */
const exchange: DaySource = {
  group: 'exchange',
  may: (staff) => may(staff, 'exchange', 'round'),
  async find(looking, wanted) {
    const lines = roundsIn(looking, wanted).flatMap((opened): DayLine[] => {
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
    })
    return pageOf(lines, wanted)
  },
}

/** Places that nobody has, at schools for which children wait; and what was agreed and stopped. */
const free: DaySource = {
  group: 'free',
  may: (staff) => may(staff, 'see', 'round') && may(staff, 'see', 'child'),
  async find(looking, wanted) {
    const { ports } = looking
    const each = shownRounds(looking, wanted).map(async (opened): Promise<DayLine[]> => {
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
    return pageOf((await Promise.all(each)).flat(), wanted)
  },
}

/** Lists that end soon, or can be ended. */
const listEnds: DaySource = {
  group: 'list-ends',
  may: (staff) => may(staff, 'see', 'round') && may(staff, 'see', 'child'),
  async find(looking, wanted) {
    const each = shownRounds(looking, wanted).map((opened) => endingIn(looking, opened))
    return pageOf((await Promise.all(each)).flat(), wanted)
  },
}

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

const kinds = {
  facts: 'facts of a child have changed',
  number: 'an admission number has changed',
  late: 'an application came late',
  plan: 'a plan names a school',
  twin: 'twins are to be kept together',
  named: 'a family adds a school',
  mistake: 'a mistake was found',
}

/** Changes after offer day that wait for a second person. */
const changes: DaySource = {
  group: 'changes',
  may: (staff) => may(staff, 'see', 'round') && may(staff, 'see', 'child'),
  async find(looking, wanted) {
    const each = shownRounds(looking, wanted).map((opened) => changesIn(looking, opened))
    return pageOf((await Promise.all(each)).flat(), wanted)
  },
}

async function changesIn(looking: Looking, opened: OpenedRound): Promise<DayLine[]> {
  const { ports } = looking
  const { id } = opened.round
  const open = await ports.changes.some(await ports.changes.idsIn(id, 'open'))
  const proposed = open.filter(({ state }) => state === 'proposed')
  const named = await ports.applications.some(proposed.flatMap((one) => childOf(one) ?? []))
  const names = new Map(named.map((one) => [one.reference, nameOf(one)]))
  const lines = proposed.map((one) => {
    const child = childOf(one)
    const { what, by, at } = one
    const about = what.kind === 'number' ? nameIn(opened, what.school) : 'The run of this round'
    return plain({
      id: one.id,
      title: child ? `${names.get(child) ?? ''}, ${child}` : about,
      reason: `${titleIn(opened)}: ${kinds[what.kind]}. ${by.name} proposed it on ${dayInWords(at)}, and somebody else has to look at its effect and agree.`,
      ...{ due: null, isLate: false },
      ...{ page: 'change', at: [id, publicId(one.id)] },
    })
  })
  return [...lines, ...(await lateIn(looking, opened))]
}

/** Applications that came after the run was read, and of which nobody has taken care: found by when they came. */
async function lateIn({ ports, today }: Looking, opened: OpenedRound): Promise<DayLine[]> {
  const { id, publication } = opened.round
  const made = publication && (await ports.mades.get(id, publication.run))
  if (!made) return []
  const since = await ports.applications.some(await ports.applications.changedAfter(id, made.readAt))
  const came = since.filter(({ withdrawn, submittedAt }) => !withdrawn && submittedAt > made.readAt)
  const ids = (await Promise.all([ports.changes.idsIn(id, 'open'), ports.changes.idsIn(id, 'closed')])).flat()
  const own = ids.filter((one) => came.some(({ reference }) => one.startsWith(`${reference}/`)))
  const cared = new Set(
    (await ports.changes.some(own)).flatMap(({ what, state }) =>
      what.kind === 'late' && state !== 'dropped' ? [what.reference] : [],
    ),
  )
  return came
    .filter(({ reference }) => !cared.has(reference))
    .map((one) => {
      const on = dayInWords(one.submittedAt)
      const reason = `${titleIn(opened)}: it came on ${on}, after the run. Record it as late, so that the child is offered a place or put on the lists.`
      const due = lookBy(ports, one.submittedAt)
      const line = { id: one.reference, title: `${nameOf(one)}, ${one.reference}`, reason, due }
      return plain({
        ...line,
        isLate: due !== null && today > due,
        page: 'lateChange',
        at: [id, one.reference],
      })
    })
}

/** By when somebody looks at an application that came then; null beyond the days that are known. */
function lookBy({ late, calendars }: Looking['ports'], at: string): Day | null {
  const due = dueOf(late.look, dayInEngland(new Date(at)), calendars)
  return due.kind === 'day' ? due.day : null
}

export const roundSources: readonly DaySource[] = [free, changes, rounds, rankings, exchange, listEnds]
