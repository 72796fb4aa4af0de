import { dayInWords } from '#contract/calendar/words.ts'
import { type ReviewRecord, reviewReasons } from '#contract/fostering/carers/review.ts'
import type { PackBlock, PackSection } from '#contract/fostering/panel/pack.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import type { ReviewValues } from '../../parts/carers/review.ts'
import type { Referral } from '../../parts/referral/values.ts'
import type { PartAt } from '../../report/compose.ts'
import { facts, heading, section, source, text } from './blocks.ts'

/** Of complaints, concerns and allegations no number: who may know of one is another thing, and the report says what matters. */
const numbers = (record: ReviewRecord): PackBlock[] => [
  heading(`What the record shows since ${dayInWords(record.since)}`),
  facts(
    (
      [
        ['Visits', record.visits],
        ['Of these, unannounced', record.unannounced],
        ['Courses', record.courses],
        ['Children who lived there', record.children],
        ['Views that came from children, schools and councils', record.views.came],
        ['Views that were not needed', record.views.notNeeded],
      ] as const
    ).map(([label, value]) => ({ label, value: String(value) })),
  ),
]

const yesOrNo = (is: boolean) => (is ? 'Yes' : 'No')

/** The review that a referral comes from: the newest one that had begun when it was referred. */
function reviewIn(
  { on }: Referral,
  papers: readonly PartAt[],
): (PartAt & { values: ReviewValues }) | undefined {
  return papers
    .filter((one): one is PartAt & { values: ReviewValues } => kindOfPart(one.name) === 'review')
    .filter(({ values: { began, recommended } }) => began !== null && began <= on && recommended !== null)
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .at(-1)
}

/**
 * The report of a review and what is recommended, for a panel that is asked about it. What anybody said in confidence stands in
 * no papers: the report says what follows from it, and names nobody.
 */
export function reviewSection(referral: Referral, papers: readonly PartAt[]): PackSection[] {
  if (referral.type !== 'first-review' && referral.type !== 'review') return []
  const part = reviewIn(referral, papers)
  if (!part) return []
  const { why, began, due, report, recommended, record, people, carers } = part.values
  return section('review', 'The review', [
    facts([
      { label: 'What it is', value: why ? reviewReasons[why] : '' },
      { label: 'Begun', value: dayInWords(began ?? referral.on) },
      ...(due ? [{ label: 'Due by', value: dayInWords(due) }] : []),
      {
        label: 'Carers who said what they think',
        value: `${people.filter((id) => carers[id]).length} of ${people.length}`,
      },
    ]),
    ...(report ? [heading(`The report, by ${report.by}`), text(report.words)] : []),
    ...(recommended
      ? [
          heading(`What ${recommended.by} recommends`),
          facts([
            { label: 'Suitable to foster', value: yesOrNo(recommended.suitable) },
            { label: 'Terms are right', value: yesOrNo(recommended.terms) },
          ]),
          text(recommended.words),
        ]
      : []),
    ...(record ? numbers(record) : []),
    source(part, `In the record since ${dayInWords(part.on)}`),
  ])
}
