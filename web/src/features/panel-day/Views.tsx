import type { ItemView } from '#contract/fostering/panel/meeting.ts'
import { type Said, saidInWords } from '#contract/fostering/panel/said.ts'
import { outcomeInWords } from '#contract/fostering/panel/words.ts'
import { termsInWords } from '#fostering/parts/referral/words.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { qualityInWords } from './words.ts'

interface Props {
  item: ItemView
  said: Said
}

/** What each member thinks, and why. */
export function Views({ item: { views }, said }: Props) {
  if (views.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s">Views</h3>
      <SummaryList
        rows={views.map(({ name, outcome, reasons, at, late }) => ({
          key: name,
          value: (
            <>
              <p className="govuk-body">
                <strong>{outcomeInWords[outcome]}</strong>{' '}
                <span>{late ? `Late, at ${saidInWords(said, at)}: not part of the recommendation` : ''}</span>
              </p>
              <Lines text={reasons} />
            </>
          ),
        }))}
      />
    </>
  )
}

/** What the panel recommended, with its terms, reasons and doubts. */
export function Recommended({ item: { recommendation, deferred, quality, erased }, said }: Props) {
  if (deferred && !erased)
    return (
      <>
        <h3 className="govuk-heading-s">Deferred</h3>
        <Lines text={deferred.reasons} />
      </>
    )
  if (!recommendation) return null
  const { outcome, terms, reasons, doubts, by, at, unanimous } = recommendation
  return (
    <>
      <h3 className="govuk-heading-s">Recommendation</h3>
      <SummaryList
        rows={[
          {
            key: 'The panel recommends',
            value: `${outcomeInWords[outcome]}${unanimous ? ', by all members' : ''}`,
          },
          ...(terms ? [{ key: 'Terms', value: <Lines text={termsInWords(terms).join('\n')} /> }] : []),
          ...(reasons ? [{ key: 'Reasons', value: <Lines text={reasons} /> }] : []),
          ...(doubts ? [{ key: 'Serious doubts', value: <Lines text={doubts} /> }] : []),
          { key: 'Recorded', value: `${by}, at ${saidInWords(said, at)}` },
          ...(quality
            ? [{ key: 'The papers', value: `${qualityInWords[quality.mark]}. ${quality.words}` }]
            : []),
        ]}
      />
    </>
  )
}
