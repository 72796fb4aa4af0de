import { beginAnswer } from '#admissions/answers/begin.ts'
import type { AnswerWord, StaffAnswerPorts } from '#admissions/answers/ports.ts'
import { remindEachDay, remindFamilies, tellAnswer } from '#admissions/answers/reminding.ts'
import { carryChange } from '#admissions/changes/carry.ts'
import { correct } from '#admissions/changes/correct.ts'
import type { ChangePorts, ChangeTaskPorts, FamilyChangePorts } from '#admissions/changes/ports.ts'
import { type AskingPorts, askForEvidence, askForRanking } from '#admissions/day/asking.ts'
import type { DayOwnPorts } from '#admissions/day/ports.ts'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import { tellOfCase } from '#admissions/fair-access/telling.ts'
import { keepFigures } from '#admissions/figures/keep.ts'
import type { KeptFigures } from '#admissions/figures/ports.ts'
import type { PublicFiguresPorts, ReportPorts } from '#admissions/figures/write-report.ts'
import { letterPdf } from '#admissions/letter/pdf.ts'
import { bringList, bringPlace } from '#admissions/lists/bring.ts'
import { carryOut } from '#admissions/lists/carry-out.ts'
import { keepLists, listsEachDay } from '#admissions/lists/daily.ts'
import { followCase } from '#admissions/lists/fair-access.ts'
import { followAnswer } from '#admissions/lists/follow.ts'
import type { ListPorts, ListTaskPorts, ListWord } from '#admissions/lists/ports.ts'
import type { Person } from '#admissions/rounds/application.ts'
import { engine as computing } from '#admissions/rounds/computed.ts'
import type { DeskPorts, OpenedRound } from '#admissions/rounds/desk.ts'
import { openRound } from '#admissions/rounds/desk.ts'
import { newRound, type Round } from '#admissions/rounds/round.ts'
import { runTask } from '#admissions/rounds/run.ts'
import type { PlacePorts } from '#admissions/starts/ports.ts'
import type { VacancyPorts } from '#admissions/vacancies/ports.ts'
import { writeToSchool } from '#admissions/vacancies/reminding.ts'
import { lookBy } from '#aws/admissions/change-words.ts'
import { councilData } from '#aws/admissions/council-data.ts'
import { roomSchools } from '#aws/admissions/room-schools.ts'
import { tell } from '#aws/admissions/tell.ts'
import { adjudicatorReport } from '#council/admissions/adjudicator.ts'
import { answering } from '#council/admissions/answering.ts'
import { fairAccessTerms } from '#council/admissions/fair-access.ts'
import { countTerms } from '#council/admissions/figures.ts'
import { late } from '#council/admissions/late.ts'
import { startTerms } from '#council/admissions/starts.ts'
import { vacancyTerms } from '#council/admissions/vacancies.ts'
import { calendars } from '#council/calendars.ts'
import { applicationsOf, type SeededRound, seededKey } from '#infra/operate/seed/applications.ts'
import { hashKey, keyFrom } from '#record/keys.ts'
import { type Ended, endApplications } from '../ending.ts'
import { type LayOutPorts, layOut } from '../lay-out.ts'
import { tellFamilies } from '../telling.ts'
import { memory } from './memory.ts'

export const ada: Person = { id: 'staff-ada', name: 'Ada Manager' }
export const ben: Person = { id: 'staff-ben', name: 'Ben Decider' }
export const secret = new Uint8Array(32).fill(7)

/** The moment at which a world begins: after the last day for late applications. */
const begins = '2027-02-20T09:00:00.000Z'

/**
 * A round of the council's sample schools with made-up children in it, and everything that works on it. `engine`: in
 * place of the one that computes runs.
 */
export async function world(count = 40, round = 'reception-2027', from = begins, engine = computing) {
  const council = await councilData().roundOf(round)
  if (!council) throw new Error(`There is no round ${round}`)
  const stores = memory()
  let time = new Date(from).getTime()
  /** Each question a second later than the one before. */
  const now = () => {
    time += 1000
    return new Date(time)
  }
  const seeded: SeededRound = { council, secret, prefix: 'SA' }
  const made = applicationsOf(seeded, count)
  for (const one of made) await stores.applications.create(one)
  const looks: unknown[] = []
  const ports: DeskPorts &
    StaffAnswerPorts &
    ListPorts &
    ChangePorts &
    VacancyPorts &
    FairAccessPorts &
    ReportPorts &
    Pick<PlacePorts, 'starts' | 'startTerms'> &
    PublicFiguresPorts &
    Pick<FamilyChangePorts, 'told' | 'lookBy'> &
    DayOwnPorts & { figures: KeptFigures } = {
    ...stores,
    ...{ roomSchools, vacancyTerms, fairAccessTerms, calendars },
    terms: answering,
    startTerms,
    late,
    lookBy,
    countTerms,
    answerDays: { aim: 10, most: 15 },
    councilName: 'Exampleshire',
    reportPdf: (report, year, finished) =>
      letterPdf(report, { council: 'Exampleshire', reference: `Report ${year}`, day: finished.slice(0, 10) }),
    reportTerms: adjudicatorReport,
    council: councilData(),
    engine,
    looks: { record: async (look) => void looks.push(look) },
    now,
  }
  const layingOut: LayOutPorts = {
    ...ports,
    offers: stores.offers,
    tell: async (given) => tell(given, secret),
  }
  const told: string[] = []
  const sendWord = async (reference: string) => void told.push(reference)
  const ended: Ended[] = []
  const end = async (one: Ended) => void ended.push(one)
  const pointerOf = (id: string) => stores.rounds.get(id)
  const words: { readonly reference: string; readonly kind: AnswerWord | ListWord; readonly id: string }[] =
    []
  /** Families whom nobody can reach by a message. */
  const changeWords = new Set<string>()
  const unreachable = new Set<string>()
  const reminding = {
    ...ports,
    async sendAnswerWord(reference: string, { kind, id }: { kind: AnswerWord; id: string }) {
      if (unreachable.has(reference)) return false
      if (!words.some((word) => word.id === id)) words.push({ reference, kind, id })
      return true
    },
  }
  const telling = {
    ...layingOut,
    tasks: stores.tasks,
    sendWord,
    beginAnswer: (reference: string) =>
      beginAnswer({ ...ports, pointerOf, offers: stores.offers }, reference),
  }
  const listing: ListTaskPorts = {
    ...ports,
    offers: stores.offers,
    async sendListWord(reference, { kind, id }) {
      if (unreachable.has(reference)) return false
      if (!words.some((word) => word.id === id)) words.push({ reference, kind, id })
      return true
    },
  }
  const changing: ChangeTaskPorts = {
    ...ports,
    told: stores.told,
    bringPlace: (place) => bringPlace(ports, place),
    bringList: (list) => bringList(ports, list),
    appealIn: async () => 'within 20 school days',
    contact: ['Call us.'],
    async sendChangeWord(reference, id) {
      changeWords.add(`${id} ${reference}`)
      return true
    },
  }
  /** Schools that were written to, by the id of what they were sent. */
  const written: string[] = []
  const noAddress = new Set<string>()
  const writing = {
    ...ports,
    days: stores.days,
    linkOf: async (reference: string) => {
      const key = keyFrom(secret, 'fair access link', reference)
      return { key, hash: hashKey(key) }
    },
    /** Places that ended an application during the year: none begins here. */
    placeInYear: async () => false,
    async tellFamily(to: { readonly email: string | null }, { id }: { readonly id: string }) {
      if (!to.email) return false
      if (!written.includes(id)) written.push(id)
      return true
    },
    async tellSchool(school: string, { id }: { readonly id: string }) {
      if (!written.includes(id)) written.push(id)
      return !noAddress.has(school)
    },
    async remindSchool(school: string, { id }: { readonly id: string }) {
      if (noAddress.has(school)) return false
      if (!written.includes(id)) written.push(id)
      return true
    },
  }
  const asking: AskingPorts = {
    ...ports,
    async sendEvidenceWord(reference, id) {
      if (unreachable.has(reference)) return false
      if (!written.includes(id)) written.push(id)
      return true
    },
    async askSchoolToConfirm(school, { id }) {
      if (noAddress.has(school)) return false
      if (!written.includes(id)) written.push(id)
      return true
    },
  }
  const opened = async (): Promise<OpenedRound> => {
    const found = await openRound(ports, round)
    if (!found) throw new Error(`There is no round ${round}`)
    return found
  }
  return {
    ports,
    stores,
    council,
    made,
    looks,
    told,
    words,
    listing,
    unreachable,
    changing,
    changeWords,
    ...{ written, noAddress, writing },
    ended,
    opened,
    keyOf: (reference: string) => seededKey(secret, reference),
    round: async (): Promise<Round> => (await stores.rounds.get(round)) ?? newRound(round, from),
    /** Does what stands in the queue, as often as it is told to. */
    async work() {
      while (stores.kept.sent.length > 0) {
        const task = stores.kept.sent.shift()
        if (task?.do === 'run') await runTask(ports, task)
        if (task?.do === 'lay-out') await layOut(layingOut, task)
        if (task?.do === 'end') await endApplications({ ...ports, offers: stores.offers, end }, task)
        if (task?.do === 'figures') await keepFigures(ports, task)
        if (task?.do === 'tell') await tellFamilies(telling, task)
        if (task?.do === 'remind') await remindFamilies(reminding, task)
        if (task?.do === 'word') {
          await tellAnswer(reminding, task)
          await followAnswer(listing, task.reference)
        }
        if (task?.do === 'lists') await keepLists(listing, task)
        if (task?.do === 'step') await carryOut(listing, task.round)
        if (task?.do === 'correct') await correct(changing, task.change)
        if (task?.do === 'change') await carryChange(changing, task.change)
        if (task?.do === 'ask-school') await writeToSchool(writing, task.school)
        if (task?.do === 'fair-access') {
          await followCase(listing, task.id)
          await tellOfCase(writing, task)
        }
        if (task?.do === 'ask-evidence') await askForEvidence(asking, task)
        if (task?.do === 'ask-ranking') await askForRanking(asking, task)
      }
    },
    /** What is looked at each day, with all that comes of it. */
    async remind() {
      await remindEachDay(reminding)
      await this.work()
    },
    /** What is done to the waiting lists each day, with all that comes of it. */
    async look() {
      await listsEachDay(listing)
      await this.work()
    },
    /** Sets the clock to this moment. */
    at(moment: string) {
      time = new Date(moment).getTime()
    },
  }
}
