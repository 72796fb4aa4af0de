import { createHash } from 'node:crypto'
import type { Answer } from '#admissions/answers/answer.ts'
import type { Answers } from '#admissions/answers/ports.ts'
import { type Change, isOpen } from '#admissions/changes/change.ts'
import type { Changes, KeptTold, ToldChanges } from '#admissions/changes/ports.ts'
import { answerDue, evidenceDue } from '#admissions/day/keys.ts'
import { listDue } from '#admissions/day/list-due.ts'
import { duesIn } from '#admissions/day/testing/memory.ts'
import { endedAt, type FairAccessCase, type FairAccessTold, isOver } from '#admissions/fair-access/case.ts'
import type { FairAccessCases } from '#admissions/fair-access/ports.ts'
import type { Book } from '#admissions/lists/book.ts'
import { type Books, type Lists, listId } from '#admissions/lists/ports.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { atSchool, atSchools, nameKeys } from '#admissions/rounds/found.ts'
import type {
  Applications,
  Ask,
  Asks,
  Files,
  Made,
  Mades,
  Rounds,
  Seats,
  Task,
  Tasks,
} from '#admissions/rounds/ports.ts'
import type { Round } from '#admissions/rounds/round.ts'
import type { Seat } from '#admissions/rounds/seat.ts'
import type { StartsStore } from '#admissions/starts/ports.ts'
import type { Starts } from '#admissions/starts/starts.ts'
import type { DayMark, VacancyStore } from '#admissions/vacancies/ports.ts'
import type { Vacancies } from '#admissions/vacancies/vacancies.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { schoolYearOf } from '#contract/admissions/year-group.ts'
import { recordStore } from '#record/store.ts'
import { MemoryShelf } from '#record/testing/memory.ts'
import { memoryOfFigures } from '../../figures/testing/memory.ts'
import type { KeptOffer, Offers } from '../offers.ts'

/** Doubles of the tables and files of admissions, which keep the same promises in maps. */
export function memory() {
  const applicationItems = new Map<string, Application>()
  const roundItems = new Map<string, Round>()
  const seatItems = new Map<string, Seat>()
  const asked = new Map<string, Ask>()
  const made = new Map<string, Made>()
  const texts = new Map<string, string>()
  const offers = new Map<string, KeptOffer>()
  const sent: Task[] = []

  const all = (round: string) => [...applicationItems.values()].filter((one) => one.round === round)
  const applications: Applications = {
    ...recordStore(new MemoryShelf(applicationItems), {
      idOf: ({ reference }) => reference,
      lists: ['history'],
    }),
    ofRound: async (round) => structuredClone(all(round)),
    atSchool: async (round, school) =>
      structuredClone(all(round).filter((one) => atSchools(one).includes(atSchool(school)))),
    referencesOf: async (round) =>
      all(round)
        .filter(({ withdrawn }) => !withdrawn)
        .map(({ reference }) => reference)
        .sort(),
    changedSince: async (round, at) =>
      [...all(round), ...seatItems.values()].some((one) => one.round === round && one.changedAt > at),
    changedAfter: async (round, at) =>
      all(round)
        .filter(({ changedAt }) => changedAt > at)
        .map(({ reference }) => reference),
    named: async (round, name, limit) => {
      const wanted = nameKeys({ round, said: { child: { name } } }).nameSort?.trimEnd()
      return all(round)
        .filter((one) => wanted && nameKeys(one).nameSort?.startsWith(wanted))
        .slice(0, limit)
    },
    some: async (references) => references.flatMap((reference) => applicationItems.get(reference) ?? []),
  }
  const rounds: Rounds = recordStore(new MemoryShelf(roundItems), {
    idOf: ({ id }) => id,
    lists: ['history'],
  })
  const seats: Seats = {
    ...recordStore(new MemoryShelf(seatItems), {
      idOf: ({ round, school }) => `${round}/${school}`,
      lists: ['history'],
    }),
    ofRound: async (round) => [...seatItems.values()].filter((seat) => seat.round === round),
  }
  const asks: Asks = {
    async create(ask) {
      if (asked.has(ask.id)) return false
      asked.set(ask.id, ask)
      return true
    },
    async update({ id }, changes) {
      const ask = asked.get(id)
      if (ask && ask.step !== 'done' && ask.step !== 'failed') asked.set(id, { ...ask, ...changes })
    },
    list: async (round, limit) =>
      [...asked.values()]
        .filter((ask) => ask.round === round)
        .sort((a, b) => (a.askedAt > b.askedAt ? -1 : 1))
        .slice(0, limit),
  }
  const mades: Mades = {
    async keep(one) {
      const there = made.get(one.run)
      if (!there || there.readAt < one.readAt) made.set(one.run, one)
    },
    get: async (_, run) => made.get(run),
  }
  const files: Files = {
    async put(kind, text) {
      const hash = createHash('sha256').update(text).digest('hex')
      texts.set(`${kind}/${hash}`, text)
      return hash
    },
    get: async (kind, hash) => texts.get(`${kind}/${hash}`),
  }
  const laid: Offers = {
    async lay(some) {
      for (const offer of some) offers.set(`${offer.reference} ${offer.run}`, structuredClone(offer))
    },
    of: async (reference) => [...offers.values()].filter((offer) => offer.reference === reference),
    async drop(reference) {
      for (const [key, offer] of offers) if (offer.reference === reference) offers.delete(key)
    },
  }
  const answerItems = new Map<string, Answer>()
  const referencesOf = (is: (answer: Answer) => boolean) =>
    [...answerItems.values()]
      .filter(is)
      .map(({ reference }) => reference)
      .sort()
  const answers: Answers = {
    ...recordStore(new MemoryShelf(answerItems), {
      idOf: ({ reference }) => reference,
      lists: ['history'],
    }),
    referencesIn: async (round, state) => referencesOf((one) => one.round === round && one.state === state),
    referencesAt: async (round, school) =>
      referencesOf((one) => one.round === round && one.school.id === school),
    some: async (references) => references.flatMap((reference) => answerItems.get(reference) ?? []),
    forget: async (reference) => void answerItems.delete(reference),
  }
  const listItems = new Map<string, WaitingList>()
  const listsStore = recordStore(new MemoryShelf(listItems), {
    ...{ idOf: ({ round, school }: WaitingList) => listId(round, school), handsOn: false },
    ...{ lists: ['history' as const], leastMoved: 0 },
  })
  const lists: Lists & Pick<typeof listsStore, 'room'> = {
    ...listsStore,
    async ofRound(round) {
      const ids = [...listItems.keys()].filter((id) => id.startsWith(`${round}/`)).sort()
      const found = await Promise.all(ids.map(listsStore.get))
      return structuredClone(found.filter((list) => list !== undefined))
    },
    async forget(round) {
      for (const [id, list] of listItems) if (list.round === round) listItems.delete(id)
    },
  }
  const bookItems = new Map<string, Book>()
  const books: Books = recordStore(new MemoryShelf(bookItems), {
    idOf: ({ round }) => round,
    lists: ['history'],
  })
  const changeItems = new Map<string, Change>()
  const changes: Changes = {
    ...recordStore(new MemoryShelf(changeItems), { idOf: ({ id }) => id, lists: ['history'] }),
    idsIn: async (round, which) =>
      [...changeItems.values()]
        .filter((one) => one.round === round && isOpen(one) === (which === 'open'))
        .map(({ id }) => id),
    some: async (ids) => ids.flatMap((id) => changeItems.get(id) ?? []),
    async forget(reference) {
      for (const id of changeItems.keys()) if (id.startsWith(`${reference}/`)) changeItems.delete(id)
    },
  }
  const toldItems = new Map<string, KeptTold>()
  const told: ToldChanges = {
    lay: async (one) => void toldItems.set(`${one.reference} ${one.id}`, one),
    of: async (reference) => [...toldItems.values()].filter((one) => one.reference === reference),
  }
  const vacancyItems = new Map<string, Vacancies>()
  const vacancies: VacancyStore = {
    ...recordStore(new MemoryShelf(vacancyItems), { idOf: ({ school }) => school, lists: ['history'] }),
    all: async () => structuredClone([...vacancyItems.values()]),
  }
  const days = recordStore(new MemoryShelf(new Map<string, DayMark>()), {
    idOf: ({ id }) => id,
    lists: ['history'],
  })
  const caseItems = new Map<string, FairAccessCase>()
  const cases = (is: (kept: FairAccessCase) => boolean) => structuredClone([...caseItems.values()].filter(is))
  const endedIn = (year: number) =>
    cases((kept) => isOver(kept) && schoolYearOf((endedAt(kept) ?? '').slice(0, 10)) === year)
  const fairAccess: FairAccessCases = {
    ...recordStore(new MemoryShelf(caseItems), { idOf: ({ reference }) => reference, lists: ['history'] }),
    open: async () => cases((kept) => !isOver(kept)),
    ended: async (year) => endedIn(year),
    endedBefore: async (at) =>
      cases((kept) => isOver(kept) && kept.changedAt < at).map(({ reference }) => reference),
    leftBefore: async (at) =>
      cases((kept) => !isOver(kept) && kept.changedAt < at).map(({ reference }) => reference),
    async taken(year) {
      const taken = new Map<string, number>()
      for (const { place } of endedIn(year))
        if (place) taken.set(place.school.id, (taken.get(place.school.id) ?? 0) + 1)
      return taken
    },
    atSchool: async (school) =>
      cases(
        ({ state, proposal }) =>
          (state === 'proposed' || state === 'directing') && proposal?.school.id === school,
      ),
  }
  const fairAccessTold = recordStore(new MemoryShelf(new Map<string, FairAccessTold>()), {
    idOf: ({ reference }) => reference,
    lists: ['history'],
  })
  const dues = duesIn(() => [
    ...[...answerItems.values()].map(answerDue),
    ...[...applicationItems.values()].map(evidenceDue),
    ...[...listItems.values()].map(listDue),
  ])
  const tasks: Tasks = { send: async (task) => void sent.push(task) }
  const startItems = new Map<string, Starts>()
  const starts: StartsStore = {
    ...recordStore(new MemoryShelf(startItems), {
      idOf: ({ round, school }) => `${round}/${school}`,
      lists: ['history'],
    }),
    ofRound: async (round) => [...startItems.values()].filter((one) => one.round === round),
  }
  return {
    ...memoryOfFigures(),
    starts,
    applications,
    rounds,
    seats,
    asks,
    mades,
    files,
    offers: laid,
    answers,
    lists,
    books,
    changes,
    told,
    vacancies,
    ...{ fairAccess, fairAccessTold },
    days,
    dues,
    tasks,
    kept: { changeItems, listItems, bookItems, applicationItems, roundItems, seatItems, texts, offers, sent },
  }
}
