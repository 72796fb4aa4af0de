import * as z from 'zod/mini'
import { Day, RoundId, School } from '../api-shapes.ts'

/**
 * Why something is on the day of whoever works on admissions, the most urgent first.
 *
 * - `confirm`, `in-year-confirm`: one person has proposed it, and a second has to look. `free`: places are free while children wait.
 * - `in-year`, `held`, `fair-access`, `appeals`, `vacancies`: a clock of the Code runs out.
 * - `chance-over`, `call`, `unanswered`: families who have not answered their offer.
 * - `no-offer`: families without any offer. `evidence`: something about a child waits for somebody to decide.
 * - `changes`, `rankings`, `exchange`, `rounds`, `list-ends`: steps of the rounds. `report`: the
 * yearly one to the schools adjudicator.
 */
export const dayGroups = [
  'in-year',
  'fair-access',
  'held',
  'confirm',
  'in-year-confirm',
  'chance-over',
  'call',
  'free',
  'no-offer',
  'changes',
  'appeals',
  'vacancies',
  'rounds',
  'rankings',
  'exchange',
  'evidence',
  'unanswered',
  'list-ends',
  'report',
] as const
export const DayGroupName = z.enum(dayGroups)
export type DayGroupName = z.infer<typeof DayGroupName>

/** Pages of the desk on which something can be done about a line. `at`: the parts of its address, in their order. */
export const dayPages = [
  'round',
  'child',
  'waitingLists',
  'waitingList',
  'change',
  'lateChange',
  'inYear',
  'fairAccess',
  'appeal',
  'vacancies',
  'seat',
  'exchange',
  'report',
] as const

/** Groups whose lines are of a round, and can be asked for by round and school. */
export const groupsByRound = [
  'confirm',
  'chance-over',
  'call',
  'unanswered',
  'evidence',
  'no-offer',
] as const satisfies readonly DayGroupName[]
export type GroupByRound = (typeof groupsByRound)[number]

export const DayLine = z.object({
  /** By what it is known in its group: a reference, or a school or round. */
  id: z.string(),
  /** Whom or what it is about. */
  title: z.string(),
  /** Why it is here, in words. */
  reason: z.string(),
  /** The last day on which it is in time; null: nobody knows it, or there is none. */
  due: z.nullable(Day),
  isLate: z.boolean(),
  /** How that day is counted, in words; null: by all days, or there is none. */
  counted: z.nullable(z.string()),
  page: z.enum(dayPages),
  at: z.array(z.string()),
})
export type DayLine = z.infer<typeof DayLine>

/** The first lines of a group, and how many there are in all. */
const Group = z.object({ group: DayGroupName, total: z.int(), lines: z.array(DayLine) })
export type DayGroup = z.infer<typeof Group>

/** `GET /api/workspace/admissions/day`: what waits for whoever asks. Groups that are empty are left out. */
export const AdmissionsDay = z.object({ today: Day, groups: z.array(Group) })
export type AdmissionsDay = z.infer<typeof AdmissionsDay>

/** What can be done to many lines at once. */
export const bulkActs = [
  'remind',
  'warn',
  'told-by-phone',
  'propose',
  'offer-free',
  'chase-vacancies',
  'chase-rankings',
  'ask-evidence',
] as const
export const BulkActName = z.enum(bulkActs)
export type BulkActName = z.infer<typeof BulkActName>

/** `GET …/day/{group}?round=&school=&after=`: all of one group, page by page. */
export const DayGroupPage = z.object({
  today: Day,
  ...Group.shape,
  next: z.nullable(z.string()),
  /** By what it can be narrowed down; empty where it cannot. Schools: those of the round that is asked for. */
  rounds: z.array(z.object({ id: RoundId, title: z.string() })),
  schools: z.array(School),
  /** What whoever asks may do to many of them at once. */
  can: z.array(BulkActName),
})
export type DayGroupPage = z.infer<typeof DayGroupPage>
