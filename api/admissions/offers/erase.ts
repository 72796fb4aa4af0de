import type { Application } from '#admissions/rounds/application.ts'
import type { Applications, CouncilData, Rounds } from '#admissions/rounds/ports.ts'
import { happenedTo, newRound, type Round } from '#admissions/rounds/round.ts'
import { erased, isErased } from '#admissions/rounds/take.ts'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { dropOld } from '#record/take-out.ts'

export interface ErasePorts {
  readonly applications: Pick<Applications, 'get' | 'ofRound' | 'save' | 'drop'>
  readonly rounds: Rounds
  readonly council: Pick<CouncilData, 'rounds'>
  /** Deletes what was laid out for a family to be told. */
  readonly dropOffers: (reference: string) => Promise<void>
  /** Deletes the waiting lists of a round, whose histories say what children were ranked by. Does nothing where there are none. */
  readonly dropLists: (round: string) => Promise<void>
  /** Days for which a round is kept once it is over. */
  readonly keptDays: number
  readonly now: () => Date
}

/** How many children are erased at once, and how many of them side by side: far from as long as a function may take. */
const atOnce = 400
const sideBySide = 8

/** The last day on which the children of a round are held. */
export const keptUntil = (year: number, keptDays: number): Day => addDays(`${year}-12-31`, keptDays)

async function eraseOne(ports: ErasePorts, reference: string): Promise<void> {
  await ports.dropOffers(reference)
  await change<Application, void>(ports.applications, reference, (kept) =>
    kept && !isErased(kept)
      ? { save: erased(kept, ports.now().toISOString()), answer: undefined }
      : { answer: undefined },
  )
  await dropOld(ports.applications, reference)
}

/** That nothing of a child is left, and none of the notes of calls. */
const finish = ({ rounds, now }: ErasePorts, id: string) =>
  change<Round, void>(opening(rounds), id, (kept) => {
    const at = now().toISOString()
    const round = kept ?? newRound(id, at)
    return round.isErased
      ? { answer: undefined }
      : { save: happenedTo(round, { type: 'erased', at }, { isErased: true, called: {} }), answer: undefined }
  })

/**
 * Erases the children of rounds that are over for as long as they are kept: what is held of them, and what was laid out
 * for their families. A part at a time, until none is left; what is done again does no harm. Returns how many it erased.
 */
export async function eraseRounds(ports: ErasePorts): Promise<number> {
  const today = dayInEngland(ports.now())
  for (const { id, year } of ports.council.rounds) {
    if (today <= keptUntil(year, ports.keptDays)) continue
    if ((await ports.rounds.get(id))?.isErased) continue
    const left = (await ports.applications.ofRound(id)).filter((one) => !isErased(one))
    const part = left.slice(0, atOnce)
    const next = part.values()
    const lane = async () => {
      for (const { reference } of next) await eraseOne(ports, reference)
    }
    await Promise.all(Array.from({ length: sideBySide }, lane))
    if (part.length === left.length) {
      await ports.dropLists(id)
      // What was put right of the round as a whole, which names children.
      await ports.dropOffers(id)
      await finish(ports, id)
    }
    if (part.length > 0) return part.length
  }
  return 0
}
