import type { ReactNode } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import {
  type AgreedLine,
  type Alike,
  type ClaimLine,
  ClaimShown,
  pounds,
} from '#contract/fostering/carers/money.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { howPriced, lineFacts, lineTitle } from '#fostering/carers/money/words.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { addresses } from '../addresses.ts'
import { loadFile } from '../files.ts'

/** What staff see besides: what agreeing it would bring now, and what looks the same. */
interface Ahead {
  readonly alike: readonly Alike[]
  readonly agreed: readonly AgreedLine[]
  readonly unknown: readonly string[]
  readonly total: number
  readonly less: readonly { readonly line: string; readonly pence: number }[]
}

const nothing: Ahead = { alike: [], agreed: [], unknown: [], total: 0, less: [] }

interface Props {
  readonly part: DeskPart
  /** Left out where it was opened with a reason. */
  readonly household: string | undefined
  readonly view: CaseView | undefined
}

/** A claim as staff check it: each line with what it comes to, its receipt, and what looks the same. */
export function Claim({ part, household, view }: Props) {
  const claim = ClaimShown.parse(part.values)
  const ahead = (part.values.ahead as Ahead | undefined) ?? nothing
  const isAgreed = claim.checked !== undefined && claim.state !== 'sent'
  const amounts = isAgreed ? claim.agreed : ahead.agreed
  const who = view?.people.find(({ id }) => id === claim.by)?.name
  if (claim.lines.length === 0)
    return <p className="govuk-body">The carer has not sent this claim. Nobody else can see what is in it.</p>
  return (
    <>
      <h2 className="govuk-heading-m">{who ? `What ${who} claims for` : 'What is claimed'}</h2>
      {claim.words && <Said title="The carer writes" text={claim.words} />}
      {claim.asked && <Said title="We asked" text={claim.asked.what} />}
      {claim.objection && claim.objection.answer === undefined && (
        <Said title="The carer disagrees" text={claim.objection.words} />
      )}
      <ul className="govuk-list">
        {claim.lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            amount={amounts.find(({ id }) => id === line.id)}
            isUnknown={!isAgreed && ahead.unknown.includes(line.id)}
            saidDifferent={claim.another.includes(line.id)}
            less={ahead.less.find((one) => one.line === line.id)?.pence}
            alike={ahead.alike
              .filter((one) => one.line === line.id)
              .map((one) => (
                <SameLine key={`${one.claim} ${one.other}`} alike={one} part={part} household={household} />
              ))}
            load={household === undefined ? undefined : (file) => loadFile(household, part.name, file)}
          />
        ))}
      </ul>
      <p className="govuk-body">
        <strong>
          {isAgreed
            ? `Agreed: ${pounds(claim.total)} in total`
            : `If you agree it now: ${pounds(ahead.total)} in total`}
        </strong>
      </p>
      {claim.topUps.map(({ n, line, pence, on }) => (
        <p className="govuk-body" key={n}>
          {`Added automatically on ${dayInWords(on)}: ${pounds(pence)} for line ${line.slice(1)}, because the rate has gone up.`}
        </p>
      ))}
      {claim.payments.map(({ run, pence, on, outcome }) => (
        <p className="govuk-body" key={run}>
          {`${pounds(pence)} in payment run ${run} of ${dayInWords(on)}${outcomeInWords(outcome)}`}
        </p>
      ))}
    </>
  )
}

const outcomeInWords = (outcome: ClaimShown['payments'][number]['outcome']): string =>
  outcome?.is === 'paid'
    ? `, paid on ${dayInWords(outcome.on)}`
    : outcome?.is === 'failed'
      ? `. It did not go through: ${outcome.why ?? ''}`
      : ''

function Said({ title, text }: { title: string; text: string }) {
  return (
    <InsetText>
      <strong>{`${title}: `}</strong>
      <Lines text={text} />
    </InsetText>
  )
}

function SameLine({
  alike,
  part,
  household,
}: {
  alike: Alike
  part: DeskPart
  household: string | undefined
}) {
  if (alike.claim === part.name) return <li>{`Line ${alike.other.slice(1)} of this claim`}</li>
  if (household === undefined) return <li>{`Line ${alike.other.slice(1)} of another claim`}</li>
  return (
    <li>
      <Link
        href={addresses.part(household, alike.claim)}
      >{`Line ${alike.other.slice(1)} of another claim`}</Link>
    </li>
  )
}

interface LineProps {
  readonly line: ClaimLine
  readonly amount: AgreedLine | undefined
  readonly isUnknown: boolean
  readonly saidDifferent: boolean
  readonly less: number | undefined
  readonly alike: readonly ReactNode[]
  readonly load: ((file: string) => Promise<Blob>) | undefined
}

function Line({ line, amount, isUnknown, saidDifferent, less, alike, load }: LineProps) {
  const receipt = line.is === 'journey' ? undefined : line.receipt
  return (
    <li className="govuk-!-margin-bottom-6">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{`${line.id.slice(1)}. ${lineTitle(line)}`}</h3>
      <div>{line.is === 'journey' ? lineFacts(line) : dayInWords(line.on)}</div>
      {amount && (
        <div>
          <strong>{pounds(amount.pence)}</strong>
          {amount.priced && <span>{`: ${howPriced(amount.priced)}`}</span>}
        </div>
      )}
      {line.is !== 'journey' && amount?.pence !== line.pence && <div>{`Claimed: ${pounds(line.pence)}`}</div>}
      {amount?.priced?.last && (
        <div className="govuk-hint govuk-!-margin-bottom-0">
          We do not have the rate for this year yet, so the last one is used.
        </div>
      )}
      {isUnknown && (
        <div>We do not have a rate for this day. Enter an amount in pounds for this line first.</div>
      )}
      {amount?.why !== undefined && <div>{`Changed: ${amount.why}`}</div>}
      {less !== undefined && (
        <div>{`At today’s rates it would be ${pounds(-less)} less. Nothing is taken back.`}</div>
      )}
      {alike.length > 0 && (
        <div>
          <strong>Looks the same as:</strong>
          <ul className="govuk-list govuk-list--bullet">{alike}</ul>
          {saidDifferent && <p className="govuk-body">The carer says that it is a different one.</p>}
        </div>
      )}
      {receipt && load && (
        <FileOpener
          file={receipt}
          title={`Receipt of line ${line.id.slice(1)}`}
          load={() => load(receipt.id)}
        />
      )}
      {line.is !== 'journey' && line.noReceipt && <div>{`No receipt: ${line.noReceipt}`}</div>}
    </li>
  )
}
