import { type LetterPorts, type OfferPorts, publishedFile } from '#admissions/offers/offers.ts'
import { engine } from '#admissions/rounds/computed.ts'
import type { DeskPorts } from '#admissions/rounds/desk.ts'
import type { FamilyPorts } from '#admissions/rounds/families.ts'
import type { Round } from '#admissions/rounds/round.ts'
import type { RunPorts } from '#admissions/rounds/run.ts'
import { secret } from '#aws/core/secrets.ts'
import { looksTable } from '#aws/workspace/staff-table.ts'
import { council } from '#council'
import { roundRetention } from '#council/admissions/retention.ts'
import { applicationsTable } from './applications-table.ts'
import { councilData } from './council-data.ts'
import { ender } from './ending-ports.ts'
import { admissionsFiles } from './files.ts'
import { offersTable } from './offers-table.ts'
import { asksTable, madesTable, roundsTable, seatsTable } from './rounds-table.ts'
import { tasksQueue } from './tasks.ts'
import type { TaskPorts } from './tasks-batch.ts'
import { wordSender } from './word-ports.ts'

const now = () => new Date()

/** What computing runs needs, for real. */
export const runPorts = () =>
  ({
    applications: applicationsTable(),
    rounds: roundsTable(),
    seats: seatsTable(),
    asks: asksTable(),
    mades: madesTable(),
    files: admissionsFiles(),
    council: councilData(),
    engine,
    now,
  }) satisfies RunPorts

/** What the desk of staff needs, for real. */
export const deskPorts = (): DeskPorts => ({
  applications: applicationsTable(),
  rounds: roundsTable(),
  seats: seatsTable(),
  asks: asksTable(),
  mades: madesTable(),
  files: admissionsFiles(),
  tasks: tasksQueue(),
  looks: looksTable(),
  council: councilData(),
  engine,
  now,
})

/** What the tasks of rounds need, for real. */
export function taskPorts(): TaskPorts {
  const offers = offersTable()
  return {
    ...runPorts(),
    mades: madesTable(),
    files: admissionsFiles(),
    tasks: tasksQueue(),
    offers,
    dropOffers: (reference) => offers.drop(reference),
    keptDays: roundRetention.days,
    sendWord: wordSender(),
    end: ender(),
    tell: async (given) => (await import('./tell.ts')).tell(given, await secret()),
  }
}

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

/** What families are shown, for real. */
export function familyPorts(): FamilyPorts & OfferPorts & LetterPorts {
  const rounds = roundsTable()
  const files = admissionsFiles()
  const pointerOf = pointers((round) => rounds.get(round))
  return {
    applications: applicationsTable(),
    rounds,
    council: councilData(),
    engine,
    offers: offersTable(),
    pointerOf,
    async letter({ explanation, letter, reference }) {
      // What makes PDFs is read for who asks for one.
      const { letterPdf } = await import('#admissions/letter/pdf.ts')
      return letterPdf(letter, { council: council.name, reference, day: explanation.told })
    },
    published: async (round) => publishedFile(files, await pointerOf(round), now()),
    now,
  }
}
