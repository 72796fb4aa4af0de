import { dayInWords } from '#contract/calendar/words.ts'
import type { Answers } from '#contract/core/condition.ts'
import { ExitView, exitReasons } from '#contract/fostering/carers/exit.ts'
import { type ReviewRecord, ReviewView, reviewReasons, ViewsKind } from '#contract/fostering/carers/review.ts'
import { learnedInWords } from '#fostering/carers/learning/words.ts'
import { viewsForms } from '#fostering/forms/views.ts'
import { readable } from '#services/define/read.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

const recordWords: Readonly<Record<Exclude<keyof ReviewRecord, 'views' | 'since' | 'learned'>, string>> = {
  visits: 'Visits',
  unannounced: 'Unannounced visits',
  courses: 'Courses',
  complaints: 'Complaints',
  concerns: 'Concerns',
  allegations: 'Allegations',
  children: 'Children',
}

const said = (
  key: string,
  one: { on: string; by: string; words: string } | null | undefined,
): SummaryRow[] =>
  one ? [{ key: `${key}: ${one.by}, ${dayInWords(one.on)}`, value: <Lines text={one.words} /> }] : []

const yesOrNo = (is: boolean) => (is ? 'Yes' : 'No')

const Learned = ({ all }: { all: ReviewRecord['learned'] }) => (
  <ul className="govuk-list">
    {all.map((one) => (
      <li key={`${one.person} ${one.on} ${one.title}`}>{learnedInWords(one)}</li>
    ))}
  </ul>
)

/** A review: what began it, who said what, and what the reviewer comes to. */
export function reviewRows(values: Record<string, unknown>): SummaryRow[] {
  const read = ReviewView.safeParse(values)
  if (!read.success) return []
  const { began, why, due, carers, supervisor, report, recommended, record, told, notice, over } = read.data
  return [
    { key: 'Why', value: reviewReasons[why] },
    { key: 'Begun', value: dayInWords(began) },
    ...(due ? [{ key: 'Due by', value: dayInWords(due) }] : []),
    ...Object.values(carers).flatMap((one) => said('Carer', one)),
    ...said('Supervising worker', supervisor),
    ...said('Report', report),
    ...(record
      ? [
          { key: 'From the record, since', value: dayInWords(record.since) },
          ...(Object.keys(recordWords) as (keyof typeof recordWords)[]).map((key) => ({
            key: recordWords[key],
            value: String(record[key] ?? 0),
          })),
          ...(record.learned.length > 0
            ? [{ key: 'Training that they did', value: <Learned all={record.learned} /> }]
            : []),
        ]
      : []),
    ...(recommended
      ? [
          { key: 'Suitable', value: yesOrNo(recommended.suitable) },
          { key: 'Terms are right', value: yesOrNo(recommended.terms) },
          ...said('Recommended', recommended),
        ]
      : []),
    ...(recommended && !over && told === null
      ? [
          {
            key: 'Told',
            value: 'Nobody has told the carers yet. They cannot read the report or the recommendation.',
          },
        ]
      : []),
    ...(told ? [{ key: 'Told', value: `By ${told.by}, ${dayInWords(told.on)}` }] : []),
    ...(notice ? [{ key: 'Written notice', value: `Given on ${dayInWords(notice.on)}` }] : []),
    ...(over ? [{ key: 'Over', value: dayInWords(over) }] : []),
  ]
}

interface ViewsShown {
  asked?: { name: string; email?: string; phone?: string }
  by?: string
  reminded?: number
  answers?: Answers
  finished?: boolean
  answeredOn?: string
  recorded?: { on: string; by: string; words: string }
  notNeeded?: { on: string; by: string; why: string }
}

/** What somebody thinks, for a review: whom we asked, and each answer under its question. */
export function viewsRows(values: Record<string, unknown>): SummaryRow[] {
  const kind = ViewsKind.safeParse(values.kind)
  const {
    asked,
    by,
    reminded = 0,
    answers = {},
    finished,
    answeredOn,
    recorded,
    notNeeded,
  } = values as ViewsShown
  return [
    ...(asked
      ? [{ key: 'Asked', value: [asked.name, asked.email, asked.phone].filter(Boolean).join(', ') }]
      : []),
    ...(asked && by && !finished ? [{ key: 'We hope to hear by', value: dayInWords(by) }] : []),
    ...(reminded > 0 ? [{ key: 'Reminded', value: `${reminded} ${reminded === 1 ? 'time' : 'times'}` }] : []),
    ...(answeredOn
      ? [
          {
            key: 'Answered',
            value: (
              <>
                <span className="govuk-!-margin-right-2">{dayInWords(answeredOn)}</span>
                {by !== undefined && answeredOn > by && <Tag colour="orange">Late</Tag>}
              </>
            ),
          },
        ]
      : []),
    ...(kind.success && finished
      ? readable(viewsForms[kind.data], answers).map(({ question, answer }) => ({
          key: question,
          value: <Lines text={answer} />,
        }))
      : []),
    ...said('Written down', recorded ?? null),
    ...(notNeeded ? said('Not asked', { ...notNeeded, words: notNeeded.why }) : []),
  ]
}

/** What somebody said who leaves, as far as they want a manager to read it. */
export function exitRows(values: Record<string, unknown>): SummaryRow[] {
  const read = ExitView.safeParse(values)
  if (!read.success) return []
  const { independent, talked, told, reasons, good, better } = read.data
  return [
    ...(independent
      ? [
          {
            key: 'Wants to talk to somebody independent',
            value: `${independent.contact}, since ${dayInWords(independent.on)}`,
          },
        ]
      : []),
    ...(talked ? [{ key: 'Talked to', value: `${talked.by}, ${dayInWords(talked.on)}` }] : []),
    ...(told
      ? [
          {
            key: 'Told us',
            value: `${dayInWords(told.on)}. ${told.reads ? 'A manager may read it' : 'Nobody can read it: the reasons are counted without a name'}`,
          },
        ]
      : []),
    ...(reasons ? [{ key: 'Why they leave', value: reasons.map((one) => exitReasons[one]).join('; ') }] : []),
    ...(good ? [{ key: 'What was good', value: <Lines text={good} /> }] : []),
    ...(better ? [{ key: 'What we should do better', value: <Lines text={better} /> }] : []),
  ]
}
