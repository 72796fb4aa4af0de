import * as z from 'zod/mini'
import { Day, Person, Reference, RoundId, RunId, School, Seen, Time, words } from './api-shapes.ts'
import { rankings } from './staff.ts'

/** `GET /api/workspace/admissions/seats`: the schools that whoever asks has a seat for, and their rounds. */
export const SeatList = z.object({
  seats: z.array(
    z.object({
      school: School,
      rounds: z.array(z.object({ id: RoundId, title: z.string(), ranking: z.enum(rankings) })),
    }),
  ),
})

/**
 * `GET …/seats/{school}/{round}`: the applicants of a school that is its own admission authority, in order of its own
 * criteria. Nothing here tells where a family put the school, nor which others it named.
 */
export const SeatView = z.object({
  school: School,
  round: z.object({ id: RoundId, title: z.string() }),
  number: z.nullable(z.int()),
  ranking: z.enum(rankings),
  confirmed: z.nullable(z.object({ body: z.string(), on: Day, at: Time, by: Person })),
  applicants: z.array(
    z.object({
      reference: z.string(),
      name: z.string(),
      born: z.nullable(Day),
      inTime: z.boolean(),
      criterion: z.nullable(z.object({ id: z.string(), words: z.string() })),
      distanceMetres: z.nullable(z.number()),
      /** From 1, as its policy ranks them; null where something is missing. */
      position: z.nullable(z.int()),
      missing: z.array(z.string()),
    }),
  ),
  /** Hash of the list as it stands: what is confirmed is this list and no other. */
  list: RunId,
  can: z.array(z.enum(['confirm'])),
  version: Seen,
})
export type SeatView = z.infer<typeof SeatView>

/**
 * `POST …/seats/{school}/{round}`: the body that ranked or confirmed the list, and when. `order`: references, best first,
 * where the school ranks by itself; left out, the list as it stands. Answers `SeatView`.
 */
export const ConfirmRanking = z.strictObject({
  list: RunId,
  body: words(200, 'Say which body confirmed it'),
  on: Day,
  order: z.optional(z.array(Reference).check(z.maxLength(5000))),
  seen: Seen,
})
export type ConfirmRanking = z.infer<typeof ConfirmRanking>

/**
 * `POST …/rounds/{round}/exchange/{neighbour}`: a file of theirs, as CSV. `GET` of the same address gives ours. Their columns
 * are in `api/admissions/exchange/CSV.md`.
 */
export const ExchangeTaken = z.object({
  neighbour: z.string(),
  step: z.int(),
  taken: z.int(),
  /** Lines that were not taken, from 1 with the heading, and why. */
  refused: z.array(z.object({ line: z.int(), message: z.string() })),
})
export type ExchangeTaken = z.infer<typeof ExchangeTaken>

/** `GET …/rounds/{round}/exchange`: with whom, and how often. */
export const Exchanges = z.object({
  version: Seen,
  neighbours: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Applications of ours that name a school of theirs. */
      ours: z.int(),
      theirs: z.int(),
      steps: z.array(
        z.object({ step: z.int(), direction: z.enum(['out', 'in']), at: Time, by: Person, lines: z.int() }),
      ),
    }),
  ),
})
export type Exchanges = z.infer<typeof Exchanges>
