import { openRun } from '#admissions/rounds/drafts.ts'
import { isShown } from '#admissions/rounds/round.ts'
import { type Begun, begunBy } from '#admissions/waiting/begin.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { happenAll } from './append.ts'
import { type Book, hasBegun, newBook, noted } from './book.ts'
import { byItself, type ListTaskPorts } from './ports.ts'

/** How many lists begin side by side. */
const sideBySide = 10

/**
 * Begins the lists of a round as its run left them, once its offers are shown. A school at which the check of the run found a
 * fault has none until that is mended: nobody has been told of its places. Done again, or after it was cut off, it goes on.
 */
export async function beginLists(ports: ListTaskPorts, round: string): Promise<boolean> {
  const { lists, books, rounds, council, now } = ports
  if (hasBegun(await books.get(round))) return true
  const [kept, data] = await Promise.all([rounds.get(round), council.roundOf(round)])
  const { publication } = kept ?? {}
  if (!kept || !data || !publication || !isShown(kept, now())) return false
  const found = await openRun(ports, round, publication.run)
  if (!found) throw new Error(`The run ${publication.run} is not there`)
  const begun = begunBy(found.file, found.run, data.dates.year)
  const next = begun.filter(({ school }) => !publication.heldBack.includes(school)).values()
  const begin = ({ school, acts }: Begun) =>
    happenAll(
      lists,
      { round, school },
      acts,
      { by: byItself, at: now(), why: 'Offers were shown' },
      (at) => `begin ${publication.run.slice(0, 16)} ${at}`,
    )
  const lane = async () => {
    for (const one of next) await begin(one)
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  await change<Book, void>(opening(books), round, (book) =>
    hasBegun(book)
      ? { answer: undefined }
      : {
          save: noted(book ?? newBook(round), { type: 'begun', at: now().toISOString() }),
          answer: undefined,
        },
  )
  return true
}
