import type * as z from 'zod/mini'
import { dayInWords } from '#contract/calendar/words.ts'
import type { DeskReferral, ReferralDecision } from '#contract/fostering/panel/referral.ts'
import { outcomeInWords } from '#contract/fostering/panel/words.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { effectInWords, termsText } from './words.ts'

type Decision = z.infer<typeof ReferralDecision>

interface Props {
  referral: DeskReferral
  title: string
}

const told = (one: Decision['toldOrally']): string =>
  one ? `${dayInWords(one.on)}, by ${one.by}. ${one.how}` : 'Not yet'

/** Each decision with its reasons, and when the household was told of it. */
export function Decided({ referral: { decisions }, title }: Props) {
  if (decisions.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {decisions.map((one) => (
        <SummaryList
          key={`${one.on} ${one.outcome} ${one.proposal}`}
          className="fos-values"
          card={{
            title: `${one.proposal ? 'Proposal' : 'Decision'}: ${outcomeInWords[one.outcome].toLowerCase()}`,
            headingLevel: 3,
          }}
          rows={[
            { key: 'When', value: `${dayInWords(one.on)}, by ${one.by}` },
            {
              key: 'What it means',
              value: one.proposal
                ? `${effectInWords[one.brings]}, if it becomes final. The household can answer first.`
                : effectInWords[one.brings],
            },
            { key: 'Terms', value: <Lines text={termsText(one.terms)} /> },
            { key: 'Reasons', value: <Lines text={one.reasons.reasons} /> },
            { key: 'Papers considered', value: <Lines text={one.reasons.papers} /> },
            { key: 'For and against', value: <Lines text={one.reasons.arguments} /> },
            { key: 'Standard', value: <Lines text={one.reasons.standard} /> },
            ...(one.differs
              ? [{ key: 'Why it differs from what was recommended', value: <Lines text={one.differs} /> }]
              : []),
            { key: 'Told in person or by phone', value: told(one.toldOrally) },
            { key: 'Told in writing', value: told(one.toldInWriting) },
          ]}
        />
      ))}
    </>
  )
}
