import { dayInWords } from '#contract/calendar/words.ts'
import { PackPdf } from '#contract/fostering/panel/pack.ts'
import type { DeskReferral } from '#contract/fostering/panel/referral.ts'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { useAct } from '../api.ts'

interface Props {
  household: string
  name: string
  referral: DeskReferral
  can: readonly string[]
}

/** What the household answered to a proposal and, of the independent review, how far it is and its papers. */
export function Review({ household, name, referral, can }: Props) {
  const { answer } = referral
  const print = useAct(PackPdf)
  if (!answer) return null
  const rows: SummaryRow[] = [
    {
      key: 'What they chose',
      value: answer.way === 'review' ? 'The independent review' : 'They wrote to us',
    },
    { key: 'When', value: dayInWords(answer.on) },
    ...(answer.words ? [{ key: 'What they said', value: <Lines text={answer.words} /> }] : []),
    ...(answer.way === 'review'
      ? [
          { key: 'The review told us', value: answer.notified ? dayInWords(answer.notified) : 'Not yet' },
          {
            key: 'Papers sent',
            value: answer.papersSent ? dayInWords(answer.papersSent.on) : 'Not yet',
          },
        ]
      : []),
    ...(answer.papersSent ? [{ key: 'Fingerprint of the papers', value: answer.papersSent.sha256 }] : []),
    ...(answer.closed
      ? [
          {
            key: 'Ended without a recommendation',
            value: `${dayInWords(answer.closed.on)}: ${answer.closed.words}`,
          },
        ]
      : []),
  ]
  const open = async () => {
    const { url } = await print(['households', household, 'referrals', name, 'bundle.pdf'], {})
    window.location.assign(url)
  }
  return (
    <>
      <h2 className="govuk-heading-m">What the household answered</h2>
      <SummaryList className="fos-values" rows={rows} />
      {answer.notified && can.includes('review-papers') && (
        <div className="app-noprint">
          <p className="govuk-body">
            The papers for the review are one PDF with contents, page numbers and fingerprints. The minutes
            are not in it.
          </p>
          <ActButton words="Download the papers for the review" variant="secondary" onAct={open} />
        </div>
      )}
    </>
  )
}
