import * as z from 'zod/mini'
import { Day, Person, Reference, RoundId, School, Seen, Time, words } from './api-shapes.ts'
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
export type SeatList = z.infer<typeof SeatList>

/** What a school says of an applicant: points of its faith form, and of its tests. */
export const seatMarks = ['faith', 'score', 'aptitude'] as const

/**
 * `GET …/seats/{school}/{round}`: the applicants of a school that is its own admission authority, in order of its own
 * criteria. Nothing here tells where a family put the school, nor which others it named.
 */
export const SeatView = z.object({
  school: School,
  round: z.object({ id: RoundId, title: z.string() }),
  number: z.nullable(z.int()),
  ranking: z.enum(rankings),
  confirmed: z.nullable(
    z.object({
      body: z.string(),
      on: Day,
      at: Time,
      by: Person,
      /** Hash of the list that it confirmed. */ list: z.string(),
    }),
  ),
  /** The school's own order, where its body has put the applicants in one; null: they stand as the policy ranks them. */
  order: z.nullable(
    z.object({
      body: z.string(),
      on: Day,
      at: Time,
      by: Person,
      /** Another order that is handed in has a higher one. */
      version: z.int(),
    }),
  ),
  applicants: z.array(
    z.object({
      reference: z.string(),
      name: z.string(),
      born: z.nullable(Day),
      inTime: z.boolean(),
      criterion: z.nullable(z.object({ id: z.string(), words: z.string() })),
      distanceMetres: z.nullable(z.number()),
      /** From 1, as its policy or the school itself ranks them; null where something is missing, or neither ranks the child. */
      position: z.nullable(z.int()),
      missing: z.array(z.string()),
      /** What the school itself says of the child, by which its policy ranks; null: nothing so far. */
      marks: z.object({
        faith: z.nullable(z.number()),
        score: z.nullable(z.number()),
        aptitude: z.nullable(z.number()),
      }),
      /** Of the application: send it as `seen` with a mark. */
      version: Seen,
    }),
  ),
  /** The marks by which this school’s policy ranks. */
  asks: z.array(z.enum(seatMarks)),
  /** Hash of the list as it stands: what is confirmed is this list and no other. */
  list: z.string(),
  can: z.array(z.enum(['confirm', 'mark', 'order'])),
  version: Seen,
})
export type SeatView = z.infer<typeof SeatView>

/**
 * `POST …/seats/{school}/{round}`: the body that confirmed the list as it stands, and when. A list that has changed since
 * is confirmed again. Answers `SeatView`.
 */
export const ConfirmRanking = z.strictObject({
  list: z.string().check(z.maxLength(64)),
  body: words(200, 'Say which body confirmed it'),
  on: Day,
  seen: Seen,
})
export type ConfirmRanking = z.infer<typeof ConfirmRanking>

/** More applicants than any school has. */
export const mostInOrder = 5000

/**
 * `POST …/seats/{school}/{round}/order`: the order in which the school's own body has put its applicants, by reference, each
 * of them once, and which body that was and when: it confirms the list too. `order` null takes it back, and the policy's
 * order holds again. Not taken where it breaks what the policy leaves nobody to decide. Answers `SeatView`.
 */
export const HandInOrder = z.strictObject({
  order: z.nullable(z.array(Reference).check(z.maxLength(mostInOrder))),
  body: words(200, 'Say which body decided it'),
  on: Day,
  seen: Seen,
})
export type HandInOrder = z.infer<typeof HandInOrder>

/** `POST …/seats/{school}/{round}/marks`: what the school says of one applicant; null takes it back. Answers `SeatView`. */
export const SetMark = z.strictObject({
  reference: Reference,
  mark: z.enum(seatMarks),
  value: z.nullable(z.number().check(z.gte(0), z.lte(100_000))),
  seen: Seen,
})
export type SetMark = z.infer<typeof SetMark>

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
      /** How many of them the neighbour has answered. */
      answered: z.int(),
      steps: z.array(
        z.object({ step: z.int(), direction: z.enum(['out', 'in']), at: Time, by: Person, lines: z.int() }),
      ),
    }),
  ),
})
export type Exchanges = z.infer<typeof Exchanges>
