import type { Outcome } from '#admissions/rounds/refusal.ts'
import {
  type BulkDone,
  type BulkPreview,
  type DoBulk,
  mostAtOnce,
  type PreviewBulk,
  type Previewed,
} from '#contract/admissions/day/bulk.ts'
import type { BulkActName, DayGroupName } from '#contract/admissions/day/day.ts'
import type { Staff } from '#contract/council/staff.ts'
import { answerActs } from './bulk-answers.ts'
import { chaseRankings, chaseVacancies, evidenceAgain, offerFree } from './bulk-schools.ts'
import type { Looking } from './source.ts'
import { sourceOf } from './sources.ts'

/** One of many, as it was looked at, and why it is done. */
export interface Doing {
  readonly id: string
  readonly seen: string
  readonly why: string
  readonly key: string
  readonly staff: Staff
}

/** What can be done to many lines of some groups at once. One more is an object in `bulkActs`. */
export interface BulkAct {
  readonly act: BulkActName
  readonly groups: readonly DayGroupName[]
  readonly may: (staff: Staff) => boolean
  /** What would happen to each of these, or why nothing would. Changes nothing. */
  readonly look: (looking: Looking, ids: readonly string[]) => Promise<readonly Previewed[]>
  /** Does it to one, once for its key, on what was seen of it. */
  readonly run: (looking: Looking, doing: Doing) => Promise<Outcome<unknown>>
}

const all: readonly BulkAct[] = [...answerActs, offerFree, chaseVacancies, chaseRankings, evidenceAgain]

const found = (staff: Staff, name: BulkActName): BulkAct | undefined =>
  all.find(({ act, may }) => act === name && may(staff))

/** What somebody may do to many lines of this group. */
export const canMany = (staff: Staff, group: DayGroupName): BulkActName[] =>
  all.filter(({ groups, may }) => groups.includes(group) && may(staff)).map(({ act }) => act)

/** Ids of lines: those that were chosen, or the first of the group. */
async function chosen(looking: Looking, { group, ids, round, school }: PreviewBulk) {
  if (ids) return { ids, left: 0 }
  const source = sourceOf(group)
  const { lines, total } = (await source?.find(looking, { limit: mostAtOnce, round, school })) ?? {
    lines: [],
    total: 0,
  }
  return { ids: lines.map(({ id }) => id), left: total - lines.length }
}

/** What would happen to whom; undefined where whoever asks may not do this to lines of this group. */
export async function previewBulk(
  looking: Looking,
  staff: Staff,
  asked: PreviewBulk,
): Promise<BulkPreview | undefined> {
  const act = found(staff, asked.act)
  if (!act?.groups.includes(asked.group) || !sourceOf(asked.group)?.may(staff)) return undefined
  const { ids, left } = await chosen(looking, asked)
  return { act: asked.act, lines: [...(await act.look(looking, ids))], left }
}

type Result = BulkDone['results'][number]
/** How a refusal is told: its kind as problems have it, and how to put it right. */
type Told = (refusal: Exclude<Outcome<unknown>, { kind: 'done' }>) => NonNullable<Result['problem']>

async function one(looking: Looking, act: BulkAct, doing: Doing, told: Told): Promise<Result> {
  const { id } = doing
  const outcome = await act.run(looking, doing)
  if (outcome.kind === 'done') return { id }
  const problem = told(outcome)
  if (outcome.kind !== 'changed') return { id, problem }
  // What has happened since it was looked at says more than that something has.
  const [now] = await act.look(looking, [id])
  const words = now && !now.will ? ` ${now.words}` : ' Look at it again before you do this.'
  return { id, problem: { kind: problem.kind, detail: `Something has changed since you looked.${words}` } }
}

/** Does it to each of them; undefined where whoever asks may not. What is not done says why, and stops none of the others. */
export async function doBulk(
  looking: Looking,
  staff: Staff,
  { act: name, lines, why }: DoBulk,
  key: string,
  told: Told,
): Promise<BulkDone | undefined> {
  const act = found(staff, name)
  if (!act) return undefined
  const results: Result[] = []
  for (const line of lines) results.push(await one(looking, act, { ...line, why, key, staff }, told))
  return { results }
}
