import * as z from 'zod/mini'
import { Day, Person, Reference, RoundId, School, Seen, Time } from '../api-shapes.ts'
import { rankings } from '../staff.ts'
import type { Told } from '../vacancies.ts'

/** By what rules schools confirm who has started. */
export interface StartTerms {
  /** `08-20`: nobody of a round has started before this day of the year of entry. */
  readonly from: Told & { readonly day: string }
}

/** What a school has heard of a child who has not come: nothing so far, or what the family said. */
export const heardKinds = ['nothing', 'coming', 'elsewhere', 'moved'] as const
export type Heard = (typeof heardKinds)[number]

/**
 * How it stands with the start of a child. `later`: the family has agreed with the school to start then, in Reception
 * (School Admissions Code, 2.17), and the place is kept.
 */
export const Start = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('started'), on: Day, partTime: z.optional(z.literal(true)) }),
  z.strictObject({ is: z.literal('later'), on: Day }),
  z.strictObject({ is: z.literal('not-come'), heard: z.enum(heardKinds) }),
])
export type Start = z.infer<typeof Start>

/**
 * How the place of a child stands with its family, as a school is told: whether they were warned is between them and the
 * council. `given`: it has one that needs no answer, such as after an appeal.
 */
export const placeAnswers = ['waiting', 'accepted', 'declined', 'withdrawn', 'given'] as const
export type PlaceAnswer = (typeof placeAnswers)[number]

const count = z.int().check(z.gte(0))

/** Children of a school by how their places stand; `left`: those of whom nobody has said whether they have come. */
export const PlaceCounts = z.object({
  ...{ offered: count, accepted: count, waiting: count, declined: count, withdrawn: count },
  ...{ started: count, later: count, notCome: count, left: count },
  /** On the waiting list; null where none is kept yet. */
  onList: z.nullable(count),
})
export type PlaceCounts = z.infer<typeof PlaceCounts>

/** `GET /api/workspace/admissions/seats/{school}`: what waits for a school, and how its year groups stand. */
export const SchoolDay = z.object({
  school: School,
  today: Day,
  waits: z.object({
    /** Applications during the year that wait for the school’s answer. */
    inYear: z.object({ asked: count, overdue: count, dueOn: z.nullable(Day), toStart: count }),
    fairAccess: count,
    vacancies: z.nullable(z.object({ dueOn: z.nullable(Day), isLate: z.boolean() })),
  }),
  /** Rounds in which children come to the school, those of this year first. */
  rounds: z.array(
    z.object({
      id: RoundId,
      title: z.string(),
      ranking: z.enum(rankings),
      /** The school’s own body has to confirm its list now. */
      toRank: z.boolean(),
      number: z.nullable(z.int()),
      offersOn: Day,
      /** From this day on the school confirms who has started. */
      startsFrom: Day,
      toConfirm: z.boolean(),
      /** Null until families are told. */
      counts: z.nullable(PlaceCounts),
    }),
  ),
  /** As the school reported its year groups last, and how many ask it for a place in each. */
  years: z.array(
    z.object({
      year: z.int(),
      onRoll: z.nullable(count),
      limit: z.nullable(count),
      vacancies: z.nullable(count),
      asked: count,
    }),
  ),
  asOf: z.nullable(Day),
})
export type SchoolDay = z.infer<typeof SchoolDay>

/** Which children of a school are shown. */
export const placeViews = ['all', 'to-confirm', 'not-come', 'unanswered'] as const
export type PlaceView = (typeof placeViews)[number]

/** The files that a school takes for its own system. */
export const seatFiles = ['places', 'waiting'] as const
export type SeatFileKind = (typeof seatFiles)[number]

/**
 * `GET …/seats/{school}/{round}/places?show=all&after=`: children with a place at this school by family name, and what their
 * families answered. Empty until families are told. Nothing tells where a family put the school.
 */
export const SeatPlaces = z.object({
  school: School,
  round: z.object({ id: RoundId, title: z.string() }),
  number: z.nullable(z.int()),
  today: Day,
  /** False until families are told. */
  shown: z.boolean(),
  offersOn: Day,
  startsFrom: Day,
  isReception: z.boolean(),
  counts: PlaceCounts,
  children: z.array(
    z.object({
      reference: Reference,
      name: z.string(),
      born: z.nullable(Day),
      answer: z.enum(placeAnswers),
      start: z.nullable(z.object({ said: Start, at: Time, by: Person })),
      /** Send it as `seen` with what is said of the child. */
      seen: Seen,
      /** The last day on which it may start, where the family asks for later; null: not later than the others. */
      laterUntil: z.nullable(Day),
      /** What can be said of the child today. */
      can: z.array(z.enum(['started', 'later', 'not-come', 'take-back'])),
    }),
  ),
  next: z.nullable(Reference),
  /** Files that were taken last, for the school’s own system. */
  files: z.array(z.object({ file: z.enum(seatFiles), at: Time, by: Person, children: count })),
  can: z.array(z.enum(['confirm', 'take-file'])),
})
export type SeatPlaces = z.infer<typeof SeatPlaces>

/** More than any school has in one year group. */
export const mostStarts = 400

/**
 * `POST …/seats/{school}/{round}/starts`: who has started, who starts later and who has not come; null takes back what was said.
 * All of it or nothing: where somebody else said something of one of the children since, the answer is `changed`. Answers
 * `SeatPlaces`.
 */
export const ConfirmStarts = z.strictObject({
  children: z
    .array(z.strictObject({ reference: Reference, start: z.nullable(Start), seen: Seen }))
    .check(z.minLength(1, 'Choose at least one child'), z.maxLength(mostStarts)),
})
export type ConfirmStarts = z.infer<typeof ConfirmStarts>

/** `POST …/seats/{school}/{round}/files`: takes a file for the school’s own system. That it was taken is recorded. */
export const TakeSeatFile = z.strictObject({ file: z.enum(seatFiles) })
export type TakeSeatFile = z.infer<typeof TakeSeatFile>

/** The file as CSV; `api/admissions/starts/CSV.md` says what each column is. */
export const SeatFile = z.object({ name: z.string(), children: count, text: z.string() })
export type SeatFile = z.infer<typeof SeatFile>

/**
 * `GET …/seats/{school}/{round}/waiting`: the waiting list of a school that is its own admission authority, in order, with why.
 * `children` null: the council keeps the list, and the school sees how many wait.
 */
export const SeatWaiting = z.object({
  school: School,
  round: z.object({ id: RoundId, title: z.string() }),
  /** Null: no list is kept yet. */
  waiting: z.nullable(count),
  until: z.nullable(Day),
  ended: z.boolean(),
  children: z.nullable(
    z.array(
      z.object({
        reference: Reference,
        name: z.string(),
        born: z.nullable(Day),
        /** From 1; null where the policy does not let the child in. */
        place: z.nullable(z.int()),
        part: z.nullable(z.string()),
        /** The Code puts the child before everybody else. */
        first: z.boolean(),
        /** Null: to name it would tell what only the family should know. */
        criterion: z.nullable(z.string()),
        metres: z.nullable(z.number()),
      }),
    ),
  ),
  can: z.array(z.enum(['take-file'])),
})
export type SeatWaiting = z.infer<typeof SeatWaiting>

/** `GET …/rounds/{round}/starts`: which schools have confirmed who has started, and which children have not come. */
export const RoundStarts = z.object({
  round: RoundId,
  startsFrom: Day,
  today: Day,
  schools: z.array(
    z.object({
      school: School,
      ...{ places: count, started: count, later: count, notCome: count, left: count },
      /** When the school last said something; null: never. */
      at: z.nullable(Time),
    }),
  ),
  notCome: z.array(
    z.object({
      reference: Reference,
      name: z.string(),
      school: School,
      heard: z.enum(heardKinds),
      at: Time,
      by: Person,
    }),
  ),
})
export type RoundStarts = z.infer<typeof RoundStarts>
