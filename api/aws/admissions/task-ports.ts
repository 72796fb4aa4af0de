import { beginAnswer } from '#admissions/answers/begin.ts'
import type { CarryPorts } from '#admissions/appeals/ports.ts'
import { type BroughtList, type BroughtPlace, bringList, bringPlace } from '#admissions/lists/bring.ts'
import { placeWon } from '#admissions/lists/placed.ts'
import type { TookTime } from '#admissions/rounds/run.ts'
import { secret } from '#aws/core/secrets.ts'
import { answering } from '#council/admissions/answering.ts'
import { appealTerms } from '#council/admissions/appeals.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { roundRetention } from '#council/admissions/retention.ts'
import { answersTable } from './answers-table.ts'
import { carryAppealPorts, placingInYear } from './carry-appeals-ports.ts'
import { appealIn, contact } from './change-words.ts'
import { changesTable, toldChangesTable } from './changes-table.ts'
import { countingPorts } from './counted/ports.ts'
import { ender } from './ending-ports.ts'
import { fairAccessPorts, fairAccessTelling } from './fair-access-ports.ts'
import { figuresTable } from './figures-table.ts'
import { inYearsTable, inYearWordsTable } from './in-year/table.ts'
import { inYearWordSender, schoolInYearWriter } from './in-year/words.ts'
import { booksTable, listsTable } from './lists-table.ts'
import { offersTable } from './offers-table.ts'
import { placementsTable } from './placements-table.ts'
import { computing, roundPorts } from './ports.ts'
import { daysOfAll } from './room-schools.ts'
import type { TaskPorts } from './tasks-batch.ts'
import { rankingAsker, vacancyPorts, vacancyReminders } from './vacancy-ports.ts'
import {
  answerWordSender,
  changeWordSender,
  evidenceWordSender,
  listWordSender,
  wordSender,
} from './word-ports.ts'

/** What the tasks of rounds need, for real. */
export function taskPorts(): () => Promise<TaskPorts> {
  const offers = offersTable()
  const answers = answersTable()
  const lists = listsTable()
  const round = roundPorts()
  const changes = changesTable()
  const telling = { ...round, offers, answers, pointerOf: (id: string) => round.rounds.get(id) }
  const placements = placementsTable()
  const sendListWord = listWordSender()
  const placing = { ...telling, lists, sendListWord }
  // Kept beside the application first, so that what comes of it can be done again.
  const admit: CarryPorts['admit'] = async (won) => {
    await placements.admit(won)
    await placeWon(placing, won)
  }
  const ready = {
    ...vacancyPorts(),
    ...vacancyReminders(),
    ...fairAccessPorts(),
    ...fairAccessTelling(),
    ...telling,
    carrying: {
      ...carryAppealPorts(),
      admit,
      keptDays: appealTerms.retention.days,
      openDays: appealTerms.retention.openDays,
    },
    terms: answering,
    figures: figuresTable(),
    counting: countingPorts(round.council),
    async dropOffers(reference: string) {
      await offers.drop(reference)
      await answers.forget(reference)
      await changes.forget(reference)
      await placements.forget(reference)
    },
    beginAnswer: (reference: string) => beginAnswer(telling, reference),
    lists,
    dropLists: (id: string) => lists.forget(id),
    books: booksTable(),
    sendAnswerWord: answerWordSender(),
    sendEvidenceWord: evidenceWordSender(),
    askSchoolToConfirm: rankingAsker(),
    sendListWord,
    changes,
    told: toldChangesTable(),
    // Nobody looks at a child in a task.
    looks: { record: async () => undefined },
    bringPlace: (place: BroughtPlace) => bringPlace({ ...telling, lists }, place),
    bringList: (list: BroughtList) => bringList({ ...telling, lists }, list),
    appealIn: appealIn(round.council),
    contact: contact(),
    sendChangeWord: changeWordSender(),
    inYears: inYearsTable(),
    inYearWords: inYearWordsTable(),
    tellSchoolInYear: schoolInYearWriter(),
    placeInYear: placingInYear(),
    inYearTerms,
    sendInYearWord: inYearWordSender(),
    keptDays: roundRetention.days,
    sendWord: wordSender(),
    end: ender(),
    tookTime: (took: TookTime) =>
      console.info(JSON.stringify({ level: 'info', event: 'run-stored', ...took })),
  }
  return async () => ({
    ...ready,
    schoolDays: await daysOfAll(),
    engine: await computing(),
    tell: async (given) => (await import('./tell.ts')).tell(given, await secret()),
  })
}
