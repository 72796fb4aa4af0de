import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { GivenDay, PersonId } from '#contract/fostering/case.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { type Lock, ReportName, ToldBy } from '#contract/fostering/report.ts'
import type { CaseFacts, Rules } from '../clocks/facts.ts'
import { clockOf, dueBy } from '../clocks/find.ts'
import { adoptionKinds } from '../clocks/law/shared.ts'
import { act, type Context, invalid, notNow, type PartKindOf, type PartRefusal, so } from './kind.ts'
import { formOf, partsOfReport, sectionPart } from './sections/index.ts'
import { factsIn, Nothing, Reasons } from './stages/step.ts'

/** What somebody who applies said to a report. `of`: the hash of the report that they read. */
export interface Comment {
  readonly text: string
  readonly on: Day
  readonly finished: boolean
  readonly late: boolean
  readonly of: string
}

/** What they said on paper or in words, as staff wrote it down. `on`: the day on which it came. */
export interface Told extends Comment {
  readonly person: PersonId
  readonly how: ToldBy
  readonly recorded: { readonly by: string; readonly on: Day }
}

export interface ReportValues {
  readonly lock?: Lock
  /** When it was given to the household to read, and to whom. */
  readonly shown?: { readonly on: Day; readonly to: readonly PersonId[] }
  readonly comments: Readonly<Record<PersonId, Comment>>
  /** In the order in which it was written down. Nothing that they wrote themselves is changed by it. */
  readonly told?: readonly Told[]
  /** Why it was opened again, each time. */
  readonly reopened: readonly { readonly on: Day; readonly by: string; readonly reasons: string }[]
}

const longestComment = 20_000
/** So many of what came on paper or in words are written down with one report. */
const mostTold = 20

const named = (name: PartName): ReportName => ReportName.parse(name)

/** The versions that a report is made of, as the head knows them. */
export function versionsIn(
  name: PartName,
  { head, known }: Pick<Context, 'head' | 'known'>,
): { readonly part: PartName; readonly number: number; readonly end?: string | undefined }[] {
  const parts = head ? partsOfReport(named(name), { ...head, known }) : []
  const there = parts.filter((part) => known[part]?.erased === undefined)
  return there.map((part) => ({ part, number: known[part]?.number ?? 0, end: known[part]?.end }))
}

/** The last day for comments: of a brief report, and in adoption, the law's; otherwise there is none. */
export function commentsBy(name: PartName, shown: Day, facts: CaseFacts, rules: Rules): Day | undefined {
  const id = name === 'report' ? 'adoption-observations' : 'brief-report-comments'
  if (name === 'report' && !adoptionKinds.includes(facts.kind)) return undefined
  const due = dueBy(clockOf(rules, id, facts, shown), shown, facts, rules)
  return due.kind === 'day' ? due.day : undefined
}

/** Sections that nobody has finished yet. */
function unfinished({ name, head, known }: Context): string[] {
  if (!head) return []
  const { sections } = formOf(named(name), head.kind)
  return sections.filter((one) => known[sectionPart(one)]?.state !== 'done').map(({ title }) => title)
}

function cannotFinish(values: ReportValues, context: Context): PartRefusal | undefined {
  if (values.lock) return notNow('The report is finished already.')
  if (!factsIn(context).dates.stageTwoBegan) return notNow('Stage 2 has not begun.')
  const missing = unfinished(context)
  return missing.length === 0 ? undefined : notNow(`Not yet. To be finished first: ${missing.join('; ')}.`)
}

/**
 * Finishes the report: locks the version of each part that it is made of. `read`: the fingerprint of what whoever
 * finishes it had before them, so that nothing is locked that nobody read.
 */
const finish = act({
  right: 'write',
  body: z.strictObject({ read: z.string().check(z.maxLength(60)) }),
  decide(values: ReportValues, { read }, context) {
    const refused = cannotFinish(values, context)
    if (refused) return refused
    const all = versionsIn(context.name, context)
    const parts = all.flatMap(({ end, ...one }) => (end === undefined ? [] : [{ ...one, end }]))
    if (parts.length < all.length) return notNow('A part of it is still being saved. Try again in a minute.')
    const hash = context.hash(parts)
    if (hash !== read)
      return invalid(
        '/with/read',
        'Something in it has changed since you read it. Read it again, then finish it',
      )
    return so({ ...values, lock: { on: context.today, by: context.who.name, parts, hash } })
  },
})

const handedOver = (context: Context): PartRefusal | undefined =>
  factsIn(context).dates.handedOver
    ? notNow('It is with those who decide. It cannot be changed now.')
    : undefined

/** Opens a finished report again. What the household said to it stays; it has to be finished and shown anew. */
const reopen = act({
  right: 'write',
  body: z.strictObject({ reasons: Reasons }),
  decide({ lock, shown: _, ...values }: ReportValues, { reasons }, context) {
    if (!lock) return notNow('The report is not finished, so everybody can write in it.')
    const comments = Object.fromEntries(
      Object.entries(values.comments).map(([id, one]) => [id, { ...one, finished: false }]),
    )
    const again = { on: context.today, by: context.who.name, reasons }
    return (
      handedOver(context) ?? so<ReportValues>({ ...values, comments, reopened: [...values.reopened, again] })
    )
  },
})

/** Gives the report to each who applies: their copy is on their private page from now on. */
const show = act({
  right: 'write',
  body: Nothing,
  decide(values: ReportValues, _, context) {
    if (!values.lock) return notNow('Finish the report first.')
    if (values.shown) return notNow('The household has it already.')
    const to = Object.entries(context.head?.people ?? {}).flatMap(([id, { role, here }]) =>
      role === 'applicant' && here ? [id] : [],
    )
    return handedOver(context) ?? so({ ...values, shown: { on: context.today, to } })
  },
})

/** Says what somebody thinks of it, as often as they like until it goes on. After the last day it is kept, and marked. */
const comment = act({
  right: 'comment',
  body: z.strictObject({
    text: z
      .string()
      .check(
        z.trim(),
        z.maxLength(longestComment, `Shorten it to ${longestComment.toLocaleString('en-GB')} characters`),
      ),
    finished: z.boolean(),
  }),
  decide(values: ReportValues, { text, finished }, context) {
    const { shown, lock } = values
    if (!shown || !lock) return notNow('There is nothing to comment on yet.')
    const { who, name, today, rules } = context
    if (!shown.to.includes(who.id)) return notNow('This report was not given to you.')
    if (text === '' && !finished) return invalid('/with/text', 'Write what you think of the report')
    const by = commentsBy(name, shown.on, factsIn(context), rules)
    const late = by !== undefined && by < today
    const said = { text, on: today, finished, late, of: lock.hash }
    return so({ ...values, comments: { ...values.comments, [who.id]: said } })
  },
})

/** Staff write down what somebody said on paper or in words, with the day on which it came: that day says whether it is late. */
const noteComment = act({
  right: 'write',
  body: z.strictObject({
    person: PersonId,
    how: ToldBy,
    on: GivenDay,
    text: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'Write what they said'),
        z.maxLength(longestComment, `Shorten it to ${longestComment.toLocaleString('en-GB')} characters`),
      ),
    finished: z.boolean(),
  }),
  decide(values: ReportValues, { person, on, ...said }, context) {
    const { shown, lock, told: before = [] } = values
    if (!shown || !lock) return notNow('The household does not have the report yet.')
    const { who, name, today, rules } = context
    if (!shown.to.includes(person)) return invalid('/with/person', 'This report was not given to them')
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    if (on < shown.on)
      return invalid('/with/on', `They have had the report since ${dayInWords(shown.on)}, so it came later`)
    if (before.length >= mostTold) return notNow(`At most ${mostTold} can be written down.`)
    const by = commentsBy(name, shown.on, factsIn(context), rules)
    const late = by !== undefined && by < on
    const recorded = { by: who.name, on: today }
    return so({ ...values, told: [...before, { person, on, ...said, late, of: lock.hash, recorded }] })
  },
})

/** The day on which somebody had said all, of the report as it is now; undefined where they have not. */
function saidAllOn(id: PersonId, { comments, told: all = [], lock }: ReportValues): Day | undefined {
  const own = comments[id]
  return [...(own ? [own] : []), ...all.filter(({ person }) => person === id)]
    .filter(({ finished, of }) => finished && of === lock?.hash)
    .map(({ on }) => on)
    .sort()
    .at(-1)
}

/** The day on which the last of those who got it said that they had said all. */
function heardOn(values: ReportValues): Day | undefined {
  const days = values.shown?.to.map((id) => saidAllOn(id, values)) ?? []
  return days.every((day) => day !== undefined) ? days.sort().at(-1) : undefined
}

/** The days that clocks go by, by what each is called in this report. */
function datesOf(name: PartName, values: ReportValues): CaseDates {
  const [finished, told, heard] =
    name === 'report'
      ? (['reportFinished', 'reportShown', 'reportComments'] as const)
      : ([undefined, 'briefReportTold', 'briefReportComments'] as const)
  const on = heardOn(values)
  return {
    ...(finished && values.lock ? { [finished]: values.lock.on } : {}),
    ...(values.shown ? { [told]: values.shown.on } : {}),
    ...(on === undefined ? {} : { [heard]: on }),
  }
}

const withoutHash = (comments: ReportValues['comments']) =>
  Object.fromEntries(Object.entries(comments).map(([id, { of: _, ...said }]) => [id, said]))

/** A report: what it is made of is in its sections; this is when it was finished and shown, and what was said to it. */
export const report: PartKindOf<ReportValues> = {
  kind: 'report',
  fresh: (name) => (ReportName.safeParse(name).success ? { comments: {}, reopened: [] } : undefined),
  standing: (values, name) => ({
    state: values.lock ? 'done' : values.reopened.length > 0 ? 'started' : 'not-started',
    whose: values.lock ? null : 'council',
    dates: datesOf(name, values),
  }),
  view: ({ shown, comments, told: all = [], ...values }, { as, id }) =>
    as === 'applicant'
      ? { shown: shown?.on ?? null, comment: (shown && withoutHash(comments)[id]) ?? null }
      : {
          ...values,
          shown,
          comments: withoutHash(comments),
          told: all.map(({ of: _, ...said }) => said),
        },
  acts: { finish, reopen, show, comment, 'note-comment': noteComment },
}
