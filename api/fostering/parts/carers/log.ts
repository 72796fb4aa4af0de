import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { FileId, isRecording } from '#contract/core/files/files.ts'
import { type LogEntry, LogSort, recordingLimits } from '#contract/fostering/carers/log.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import { act, type Context, invalid, notNow, type PartKindOf, so } from '../kind.ts'
import { factsIn, Reasons } from '../stages/step.ts'

export interface LogValues {
  readonly many: number
  /** Incidents that nobody has answered: their days, and by when somebody will. */
  readonly open: readonly { readonly on: Day; readonly due: Day }[]
  /** Recordings of private entries, with who made them. */
  readonly hidden: Readonly<Record<FileId, string>>
  /** The child has gone, and everything was handed over. */
  readonly closed?: Day
}

const longest = 5000
/** As many as anybody answers one after the other. */
const mostOpen = 50

const over = notNow(
  'The child has moved on, and this log is closed. Tell your worker if there is something to add.',
)

/** The child whose log it is, and its year; undefined for any other name. */
function partsOfName(name: PartName): { readonly child: PartName; readonly year: number } | undefined {
  const [, child, year] = /^log\.(c[1-9]\d?)\.(\d{4})$/.exec(name) ?? []
  return child && year ? { child: `child.${child}`, year: Number(year) } : undefined
}

const livesOf = ({ parts }: Pick<CaseFacts, 'parts'>, child: PartName | undefined) =>
  parts.find(({ name }) => name === child)?.lives

const Moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/, 'Give a time in UTC'))

/** By when an incident is answered that somebody told us of today. */
function dueOf(context: Context): Day {
  const { today, rules } = context
  const facts = factsIn(context)
  const due = dueBy(clockOf(rules, 'incident', facts, today), today, facts, rules)
  return due.kind === 'day' ? due.day : today
}

/**
 * A carer writes down what happened, or says it. Each entry stands in the history alone and is never written over. A device
 * without a signal keeps it under a key of its own: sent twice, it is the same.
 */
const write = act({
  right: 'fill',
  body: z.strictObject({
    sort: LogSort,
    on: GivenDay,
    written: Moment,
    text: z._default(z.string().check(z.trim(), z.maxLength(longest, 'Shorten it to 5,000 characters')), ''),
    private: z._default(z.boolean(), false),
    recording: z._default(
      z.nullable(
        z.strictObject({
          id: FileId,
          seconds: z
            .int()
            .check(z.minimum(1), z.maximum(recordingLimits.seconds, 'A recording is 3 minutes long at most')),
        }),
      ),
      null,
    ),
  }),
  files: ({ recording }) => (recording ? [recording.id] : []),
  decide(values: LogValues, { recording, ...body }, context: Context) {
    if (values.closed) return over
    if (body.on > context.today) return invalid('/with/on', 'The day must be today or in the past')
    if (body.text === '' && !recording) return invalid('/with/text', 'Write what happened, or record it')
    const file = recording ? context.files[recording.id] : undefined
    if (file && (!isRecording(file.contentType) || file.bytes > recordingLimits.bytes))
      return invalid('/with/recording', 'We cannot keep this recording. Record it again')
    const isIncident = body.sort === 'incident'
    if (isIncident && values.open.length >= mostOpen)
      return notNow(
        'Call your worker. There are many things you told us about that we have not answered yet.',
      )
    const { id, contentType, bytes } = file ?? {}
    const entry: LogEntry = {
      ...body,
      recording:
        recording && id && contentType && isRecording(contentType)
          ? { id, contentType, bytes: bytes ?? 0, seconds: recording.seconds }
          : null,
    }
    return so(
      {
        ...values,
        many: values.many + 1,
        open: isIncident ? [...values.open, { on: body.on, due: dueOf(context) }] : values.open,
        hidden:
          recording && body.private ? { ...values.hidden, [recording.id]: context.who.id } : values.hidden,
      },
      entry,
    )
  },
})

/** Somebody of staff has read what happened, and says what comes of it: the carers read that. */
const answer = act({
  right: 'record',
  body: z.strictObject({ words: Reasons }),
  decide: (values: LogValues, { words }) =>
    values.open.length === 0
      ? notNow('Nothing here is waiting for an answer.')
      : so({ ...values, open: [] }, { note: words }),
})

const workers: readonly string[] = ['assessor', 'manager']

/**
 * What happened with a child in a year, as the carers wrote it: `log.c1.2027`. Each entry has the year in which it was
 * written, and may arrive after it.
 */
export const log: PartKindOf<LogValues> = {
  kind: 'log',
  recordings: true,
  fresh(name, { facts, today }) {
    const found = partsOfName(name)
    if (!found || !facts) return undefined
    const late = Number(today.slice(0, 4)) - found.year
    const lives = livesOf(facts, found.child)
    return (late === 0 || late === 1) && lives !== undefined && lives !== 'gone'
      ? { many: 0, open: [], hidden: {} }
      : undefined
  },
  standing({ open }) {
    const due = open.map((one) => one.due).sort()[0]
    return due === undefined ? { state: 'done', whose: null } : { state: 'waiting', whose: 'council', due }
  },
  view: ({ hidden: _, ...values }) => ({ ...values }),
  shows: 'added',
  reads(added, by, { closed }, who) {
    if (workers.includes(who.as)) return true
    if (who.as !== 'applicant' || closed !== undefined) return false
    return added.private !== true || by.id === who.id
  },
  opens: ({ hidden, closed }, who, file) =>
    workers.includes(who.as) ||
    (who.as === 'applicant' &&
      closed === undefined &&
      (!Object.hasOwn(hidden, file) || hidden[file] === who.id)),
  follows: {
    when: ({ name }, facts) => livesOf(facts, partsOfName(name)?.child) === 'gone',
    bring: (values, { today }) =>
      values.closed ? undefined : { type: 'closed', values: { ...values, closed: today } },
  },
  acts: { write, answer },
}
