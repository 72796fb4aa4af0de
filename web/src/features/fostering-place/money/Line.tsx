import { dayInWords } from '#contract/calendar/words.ts'
import { type AgreedLine, type ClaimLine, pounds, type TopUp } from '#contract/fostering/carers/money.ts'
import { howPriced, lastRate, lineFacts, lineTitle } from '#fostering/carers/money/words.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { ActionLink } from '#web/design/SummaryList.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'

interface Props {
  readonly line: ClaimLine
  /** What it comes to: by the rates of today, or as it was agreed. */
  readonly amount: AgreedLine | undefined
  readonly isAgreed: boolean
  readonly topUps: readonly TopUp[]
  readonly change: { readonly href: string; remove(): void } | undefined
  load(file: string): Promise<Blob>
}

/** A line of a claim: what it is for, what it comes to and why. */
export function Line({ line, amount, isAgreed, topUps, change, load }: Props) {
  const title = lineTitle(line)
  return (
    <li className="govuk-!-margin-bottom-6">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <div>{line.is === 'journey' ? lineFacts(line) : dayInWords(line.on)}</div>
      <div>
        <strong>{amount ? pounds(amount.pence) : 'We will work this out with you'}</strong>
        {amount?.priced && <span>{`: ${howPriced(amount.priced)}`}</span>}
      </div>
      {amount?.priced?.last && <div className="govuk-hint govuk-!-margin-bottom-0">{`${lastRate}.`}</div>}
      {isAgreed && line.is !== 'journey' && amount && amount.pence !== line.pence && (
        <div>{`You claimed ${pounds(line.pence)}.`}</div>
      )}
      {isAgreed && amount?.why !== undefined && (
        <div>{`Why this is different from what you claimed: ${amount.why}`}</div>
      )}
      {topUps.map(({ n, pence, on }) => (
        <div key={n}>
          {`${pounds(pence)} more, added on ${dayInWords(on)}, because the rate for this day went up.`}
        </div>
      ))}
      {line.is !== 'journey' && line.receipt && (
        <FileOpener
          file={line.receipt}
          title={`Receipt: ${line.what}`}
          load={() => load(line.receipt?.id ?? '')}
        />
      )}
      {line.is !== 'journey' && line.noReceipt && <div>{`No receipt: ${line.noReceipt}`}</div>}
      {change && (
        <div>
          <ActionLink text="Change" hiddenText={`“${title}”`} href={change.href} />{' '}
          <LinkButton onClick={change.remove}>
            <span>Remove</span>
            <span className="govuk-visually-hidden">{` “${title}”`}</span>
          </LinkButton>
        </div>
      )}
    </li>
  )
}
