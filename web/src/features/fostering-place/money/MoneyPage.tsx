import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import { claimName, pounds } from '#contract/fostering/carers/money.ts'
import { yearsOf } from '#fostering/carers/money/statement.ts'
import { standsInWords, stateInWords } from '#fostering/carers/money/words.ts'
import { useArrived } from '#web/app/arrived.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { claimsOf } from '../api.ts'
import { isLeft } from '../carer/links.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Allowances } from './Allowances.tsx'
import { Rates } from './Rates.tsx'
import { colourOf, drawnNumber, estimateOf, mayClaim, nameIn } from './shown.ts'
import { Weekly } from './Weekly.tsx'

/** So many claims are shown at first, and so many more each time. */
const pageOf = 20

/** `/fostering/place/…/money`: what a carer has claimed, what became of it, and what the rates are. */
export default function MoneyPage() {
  return <InPlace Page={Money} />
}

function Money(place: Place) {
  const { of } = place
  const query = useQuery(claimsOf(of))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  return <Claims place={place} {...data} />
}

function Claims({ place: { of, view }, claims, allowances }: { place: Place } & ClaimList) {
  const [drawn] = useState(drawnNumber)
  const [many, setMany] = useState(pageOf)
  const said = useArrived()
  const years = yearsOf({ claims, allowances })
  return (
    <PlacePage of={of} title="Money" summary={summaries.money} done={said}>
      {(isLeft(view) || view.stopped) && (
        <p className="govuk-body">
          Your approval has ended. You can still claim for what you drove or paid for until it did.
        </p>
      )}
      {mayClaim(view) && <ButtonLink href={addresses.claim(of, claimName(drawn))}>Start a claim</ButtonLink>}
      <Weekly allowances={allowances} stopped={view.stopped} />
      <h2 className="govuk-heading-m">Your claims</h2>
      {claims.length === 0 ? (
        <p className="govuk-body">You have not made any claims yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {claims.slice(0, many).map(({ name, claim }) => {
            const total = claim.checked ? claim.total : estimateOf(name, claim, claims).total
            const other = claim.by === of.person ? undefined : nameIn(view, claim.by)
            const whose = other ? `${other}’s claim` : 'Your claim'
            const when = claim.sentOn ? `sent ${dayInWords(claim.sentOn)}` : 'not sent yet'
            return (
              <li key={name} className="govuk-!-margin-bottom-6">
                <Link href={addresses.claim(of, name)}>{`${whose}, ${when}`}</Link>
                <div className="govuk-!-margin-top-1">
                  <Tag colour={colourOf[claim.state]}>{stateInWords[claim.state]}</Tag>{' '}
                  <span>{`${claim.checked ? '' : 'About '}${pounds(total)}`}</span>
                </div>
                <div className="govuk-hint govuk-!-margin-bottom-0">{standsInWords(claim, other)}</div>
              </li>
            )
          })}
        </ul>
      )}
      {many < claims.length && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => setMany(many + pageOf)}
        >
          {`Older claims (${claims.length - many} more)`}
        </button>
      )}
      <h2 className="govuk-heading-m">Yearly statements</h2>
      {years.length === 0 ? (
        <p className="govuk-body">Once we have paid you, you can find a statement for each tax year here.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {years.map((from) => (
            <li key={from}>
              <Link href={addresses.statement(of, from)}>{`What we paid you from ${dayInWords(from)}`}</Link>
            </li>
          ))}
        </ul>
      )}
      <h2 className="govuk-heading-m">What we pay</h2>
      <Rates />
      <Allowances />
    </PlacePage>
  )
}
