import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import type { DeskReferral } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Details } from '#web/design/Details.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { addresses } from '../addresses.ts'
import { lateInWords, openLines } from './due.ts'
import { routeInWords, stateInWords, termsText } from './words.ts'

interface Props {
  referral: DeskReferral
  name: PartName
  household: string
  /** What is to happen of the case, once it is known. */
  plan: CaseView['plan'] | undefined
  /** Whether whoever looks has the role of deciding. */
  decides: boolean
}

/** Where it stands, which way it goes, why whoever looks cannot decide, and the papers that it goes by. */
export function Stands({ referral, name, household, plan, decides }: Props) {
  const last = referral.decisions.at(-1)
  const isOpen = referral.state !== 'withdrawn' && (!last || (last.proposal && referral.state !== 'final'))
  const { route, on, recommendBy, by, reasons, terms, agreed, about, lock, period, ahead } = referral
  return (
    <>
      <InsetText>
        <p className="govuk-body">{stateInWords(referral)}</p>
        {decides && isOpen && ahead.cannotDecide && (
          <p className="govuk-body">{`You cannot decide now. ${ahead.cannotDecide}`}</p>
        )}
        {period?.last && referral.state === 'proposed' && !referral.answer && (
          <p className="govuk-body">{`They can answer until the end of ${dayInWords(period.last)}.`}</p>
        )}
      </InsetText>
      <SummaryList
        className="fos-values"
        rows={[
          { key: 'Referred', value: `${dayInWords(on)}, by ${by}` },
          ...(recommendBy && referral.recommendations.length === 0
            ? [{ key: 'Panel recommends by', value: dayInWords(recommendBy) }]
            : []),
          ...openLines(plan, name).map(({ key, line }) => ({ key, value: lateInWords(line) })),
          { key: 'Why now', value: <Lines text={reasons} /> },
          ...(about
            ? [
                {
                  key: 'About',
                  value: <Link href={addresses.part(household, about)}>{partTitle(about)}</Link>,
                },
              ]
            : []),
          ...(terms ? [{ key: 'Terms asked for', value: <Lines text={termsText(terms)} /> }] : []),
          ...(agreed
            ? [{ key: 'Carer agreed in writing', value: `${dayInWords(agreed.on)}: ${agreed.words}` }]
            : []),
          { key: 'What happens', value: routeInWords(route) },
          { key: 'By which rule', value: route.source },
        ]}
      />
      <Details
        summary={`Papers as they were when it was referred on ${dayInWords(lock.on)} (${lock.parts.length})`}
      >
        <p className="govuk-body">{`${lock.by} referred it with these versions. The pack that the panel reads is made and locked later, for its meeting.`}</p>
        <ul className="govuk-list">
          {lock.parts.map(({ part, number }) => (
            <li key={part}>
              <Link href={addresses.part(household, part)}>{partTitle(part)}</Link>
              <span>{`, version ${number}`}</span>
            </li>
          ))}
        </ul>
        <p className="govuk-hint fos-link__secret">{`Fingerprint: ${lock.hash}`}</p>
      </Details>
    </>
  )
}
