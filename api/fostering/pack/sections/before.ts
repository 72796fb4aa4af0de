import { dayInWords } from '#contract/calendar/words.ts'
import type { PackBlock, PackSection } from '#contract/fostering/panel/pack.ts'
import { outcomeInWords } from '#contract/fostering/panel/words.ts'
import { isReferred, type Referral, type ReferralValues } from '../../parts/referral/values.ts'
import { fromWords, termsInWords } from '../../parts/referral/words.ts'
import type { PartAt } from '../../report/compose.ts'
import { facts, heading, section, source, text } from './blocks.ts'

/** What was recommended, as a panel may read it of another: with its reasons, and never its minutes. */
const recommended = ({ recommendations }: Referral): PackBlock[] =>
  recommendations.flatMap(({ from, outcome, terms, reasons, on }) => [
    heading(`What ${fromWords[from]} recommended on ${dayInWords(on)}`),
    text(`${outcomeInWords[outcome]}.`),
    ...(terms ? termsInWords(terms).map(text) : []),
    text(reasons),
  ])

const proposed = ({ decisions }: Referral): PackBlock[] =>
  decisions
    .filter(({ proposal }) => proposal)
    .flatMap(({ outcome, on, by, reasons, differs }) => [
      heading(`What was proposed on ${dayInWords(on)}`),
      facts(
        [
          ['Proposal', outcomeInWords[outcome]],
          ['By', by],
          ['Reasons', reasons.reasons],
          ['For and against', reasons.arguments],
          ['Papers considered', reasons.papers],
          ['Standard', reasons.standard],
          ...(differs ? [['Why it differs from the recommendation', differs]] : []),
        ].map(([label = '', value = '']) => ({ label, value })),
      ),
    ])

/**
 * Where a household wrote to us about a proposal: their words in full, then what was recommended and proposed before. Whoever
 * looks at everything again reads this first.
 */
export function beforeSection({ about }: Pick<Referral, 'about'>, papers: readonly PartAt[]): PackSection[] {
  const part = papers.find(({ name }) => name === about)
  const values = part?.values as ReferralValues | undefined
  if (!part || !values || !isReferred(values) || values.answer?.way !== 'representations') return []
  const { answer } = values
  return section('before', 'What the household wrote to us', [
    text(answer.words),
    source(part, `They wrote it on ${dayInWords(answer.on)}`),
    ...proposed(values),
    ...recommended(values),
  ])
}
