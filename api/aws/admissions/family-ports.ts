import type { AnswerPorts } from '#admissions/answers/ports.ts'
import type { ChangeLetterPorts, FamilyChangePorts } from '#admissions/changes/ports.ts'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import type { PublicFiguresPorts } from '#admissions/figures/write-report.ts'
import type { InYearFamilyPorts, InYearLetterPorts } from '#admissions/in-year/ports.ts'
import type { FamilyListPorts } from '#admissions/lists/family.ts'
import { type LetterPorts, type OfferPorts, publishedFile } from '#admissions/offers/offers.ts'
import type { FamilyPorts } from '#admissions/rounds/families.ts'
import type { Applications, Rounds } from '#admissions/rounds/ports.ts'
import type { Round } from '#admissions/rounds/round.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { council } from '#council'
import { answersTable } from './answers-table.ts'
import { applicationsTable } from './applications-table.ts'
import { lookBy } from './change-words.ts'
import { toldChangesTable } from './changes-table.ts'
import { councilData } from './council-data.ts'
import { fairAccessTable, fairAccessToldTable } from './fair-access-table.ts'
import { reportPorts } from './figures-ports.ts'
import { admissionsFiles } from './files.ts'
import { inYearFamilyPorts } from './in-year/family-ports.ts'
import { listsTable } from './lists-table.ts'
import { offersTable } from './offers-table.ts'
import { roundsTable } from './rounds-table.ts'
import { tasksQueue } from './tasks.ts'
import { vacancyPorts } from './vacancy-ports.ts'

/** For how long a function answers by the pointer of a round as it read it, in milliseconds. */
const pointerKept = 5000

/** The pointers of rounds, each read again once it is older than that. Whoever waits for one reads it together. */
function pointers(read: (round: string) => Promise<Round | undefined>) {
  const kept = new Map<string, { readonly at: number; readonly pointer: Promise<Round | undefined> }>()
  return (round: string) => {
    const found = kept.get(round)
    if (found && Date.now() - found.at < pointerKept) return found.pointer
    const pointer = read(round)
    kept.set(round, { at: Date.now(), pointer })
    // What failed is read again by the next who asks.
    pointer.catch(() => kept.delete(round))
    return pointer
  }
}

/** A letter to a family. What makes PDFs is read for who asks for one. */
async function letterTo(letter: Letter, reference: string, day: Day): Promise<Uint8Array> {
  const { letterPdf } = await import('#admissions/letter/pdf.ts')
  return letterPdf(letter, { council: council.name, reference, day })
}

/** What families are shown on the day of the offers, for real. */
export function offerPorts() {
  const rounds = roundsTable()
  const files = admissionsFiles()
  const pointerOf = pointers((round) => rounds.get(round))
  const now = () => new Date()
  return {
    ...vacancyPorts(),
    fairAccess: fairAccessTable(),
    fairAccessTold: fairAccessToldTable(),
    ...inYearFamilyPorts(),
    inYearLetter: letterTo,
    changeLetter: letterTo,
    applications: applicationsTable(),
    rounds,
    council: councilData(),
    offers: offersTable(),
    answers: answersTable(),
    lists: listsTable(),
    told: toldChangesTable(),
    lookBy,
    ...reportPorts(),
    councilName: council.name,
    async reportPdf(report: Letter, year: number, finished: string) {
      return letterTo(report, `Report ${year}`, dayInEngland(new Date(finished)))
    },
    tasks: tasksQueue(),
    pointerOf,
    letter: ({ explanation, letter, reference }) => letterTo(letter, reference, explanation.told),
    published: async (round) => publishedFile(files, await pointerOf(round), now()),
    now,
  } satisfies AnswerPorts &
    FamilyListPorts &
    FamilyChangePorts &
    ChangeLetterPorts &
    InYearFamilyPorts &
    InYearLetterPorts &
    OfferPorts &
    LetterPorts &
    PublicFiguresPorts &
    Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTold'> & { applications: Applications; rounds: Rounds }
}

/** What families are shown of what is held of their child, for real: how a run computes it is read with the first. */
export const heldPorts =
  (ready: Omit<FamilyPorts, 'engine'>): (() => Promise<FamilyPorts>) =>
  async () => {
    const [{ standingsOf }, { criterionOf }] = await Promise.all([
      import('#admissions/policy/standing.ts'),
      import('#admissions/policy/words/criterion-of.ts'),
    ])
    return { ...ready, engine: { standings: standingsOf, criterionOf } }
  }
