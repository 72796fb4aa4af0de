import { dayInWords } from '#contract/calendar/words.ts'
import {
  AllegationHowFar,
  type AllegationStage,
  allegationOutcomes,
  type ComplaintStage,
  ComplaintView,
  ConcernView,
  type Contact,
  complaintOutcomes,
  concernOutcomes,
  type Said,
} from '#contract/fostering/carers/wrong.ts'
import { type ToldBy, toldBy } from '#contract/fostering/report.ts'
import type { AllegationValues } from '#fostering/parts/carers/allegation-values.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'

type Names = (id: string) => string | undefined

const day = (key: string, on: string | null | undefined): SummaryRow[] =>
  on ? [{ key, value: dayInWords(on) }] : []
const words = (key: string, text: string | null | undefined): SummaryRow[] =>
  text ? [{ key, value: <Lines text={text} /> }] : []
/** What was said on a day, under what it is. */
const noted = (key: string, one: { on: string; words: string } | null | undefined): SummaryRow[] =>
  one ? words(`${key}, ${dayInWords(one.on)}`, one.words) : []
const reached = (key: string, one: Contact | null | undefined): SummaryRow[] =>
  words(key, one && `${one.name}, ${one.contact}`)
const decided = (key: string, one: { on: string; words: string } | null | undefined, outcome = '') =>
  noted(key, one && { ...one, words: `${outcome}\n${one.words}` })
const saidRows = (comments: readonly Said[]) => comments.flatMap((one) => noted(`${one.name} wrote`, one))

const stageName = { one: 'Stage 1', two: 'Stage 2', three: 'Stage 3' } as const
const complaintStageInWords: Readonly<Record<ComplaintStage, string>> = {
  one: 'Stage 1: to be answered',
  'answered-one': 'Stage 1: answered',
  two: 'Stage 2: to be answered',
  'answered-two': 'Stage 2: answered',
  three: 'Stage 3: to be answered',
  'answered-three': 'Stage 3: answered. This was our last stage',
  withdrawn: 'Taken back',
}
const howInWords = (how: 'page' | ToldBy): string => (how === 'page' ? 'On their page' : toldBy[how])

function complaintRows(values: unknown): SummaryRow[] {
  const read = ComplaintView.safeParse(values).data
  if (!read) return []
  const { stage, made, acknowledged, handler, longer, answers, asked, panelMet, panelReported, withdrawn } =
    read
  return [
    { key: 'How far it is', value: complaintStageInWords[stage] },
    { key: 'Complained on', value: `${dayInWords(made.on)}. ${howInWords(made.how)}` },
    ...words('What went wrong', made.words),
    ...words('What would put it right', made.wants),
    ...day('Confirmed that we have it', acknowledged?.on),
    ...reached('Who is looking at it', handler),
    ...longer.flatMap((one) => words(`${stageName[one.stage]}: why it takes longer`, one.why)),
    ...answers.flatMap((one) =>
      decided(`${stageName[one.stage]}: our answer`, one, complaintOutcomes[one.outcome]),
    ),
    ...asked.flatMap((one) => noted(`Asked for ${stageName[one.stage].toLowerCase()}`, one)),
    ...day('Review panel met', panelMet),
    ...day('Review panel’s report came', panelReported),
    ...(withdrawn
      ? noted('Taken back', { ...withdrawn, words: withdrawn.words ?? 'They gave no reason' })
      : []),
  ]
}

const toWhom = (to: readonly string[], names: Names) => to.map((id) => names(id) ?? id).join(' and ')

function concernRows(values: unknown, names: Names): SummaryRow[] {
  const read = ConcernView.safeParse(values).data
  if (!read) return []
  const { raised, told, handler, comments, outcome, planUntil, planDone } = read
  return [
    ...noted('The concern', raised),
    ...(told
      ? [{ key: 'Told', value: `${toWhom(told.to, names)}, ${dayInWords(told.on)}` }]
      : [{ key: 'Told', value: 'The household has not been told yet' }]),
    ...reached('Who is looking at it', handler),
    ...saidRows(comments),
    ...decided('What was decided', outcome, outcome ? concernOutcomes[outcome.outcome] : ''),
    ...day('The plan ends', planUntil),
    ...day('The plan was done', planDone),
  ]
}

const allegationStageInWords: Readonly<Record<AllegationStage, string>> = {
  looking: 'It is being looked into',
  concluded: 'The outcome is decided',
  summary: 'It is over, and they have their copy of the summary',
}

/** Whoever supervises them reads how far it is, and managers all of it. */
function allegationRows(values: unknown, names: Names): SummaryRow[] {
  const howFar = AllegationHowFar.safeParse(values).data
  if (howFar)
    return [
      { key: 'How far it is', value: allegationStageInWords[howFar.stage] },
      {
        key: 'Told on',
        value: howFar.toldOn ? dayInWords(howFar.toldOn) : 'The household has not been told yet',
      },
      ...words('Who supports them', howFar.supporter),
      ...day('They next hear from us by', howFar.next),
    ]
  const {
    recorded,
    officer,
    ofsted,
    meetings = [],
    notSafe,
    told,
    ...rest
  } = values as Partial<AllegationValues>
  const { handler, supporter, news = [], comments = [], next, outcome, reviewAsked, summary, copied } = rest
  return [
    ...(recorded ? [{ key: 'Who it is about', value: toWhom(recorded.about, names) }] : []),
    ...noted('What is alleged', recorded),
    ...words('Who said it, and to whom', recorded?.said),
    ...noted('What the designated officer says', officer),
    ...day('Ofsted was told', ofsted),
    ...meetings.flatMap((one) => noted('Strategy meeting', one)),
    ...(notSafe && !told
      ? noted('Not safe to tell them. Look at it again', { on: notSafe.until, words: notSafe.why })
      : []),
    ...(told
      ? [
          { key: 'Told', value: `${toWhom(told.to, names)}, ${dayInWords(told.on)}` },
          ...words('What they were told', told.words),
          ...words('The children in the meantime', told.children),
        ]
      : []),
    ...reached('Who is looking into it', handler),
    ...reached('Who supports them', supporter),
    ...news.flatMap((one) => noted('News', one)),
    ...saidRows(comments),
    ...day('They next hear from us by', next),
    ...decided('Outcome', outcome, outcome ? allegationOutcomes[outcome.outcome] : ''),
    ...day('Review asked for', reviewAsked),
    ...noted('Summary', summary),
    ...(summary
      ? [
          { key: 'Summary names', value: summary.names.join(', ') },
          ...day('They reach State Pension age', summary.pension),
          ...day('Summary kept until', summary.keptUntil),
        ]
      : []),
    ...day('Copy given', copied),
  ]
}

/** A complaint, a concern or an allegation: all that was said, done and decided. */
export const trackRows: Readonly<
  Record<'complaint' | 'concern' | 'allegation', (values: unknown, names: Names) => SummaryRow[]>
> = { complaint: complaintRows, concern: concernRows, allegation: allegationRows }
