import '../offers.scss'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FamilyAppeal } from '#contract/admissions/appeals/appeal.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { CannotOpen } from '../CannotOpen.tsx'
import { type OfferLink, useOfferLink } from '../link.ts'
import { appealsOf } from './api.ts'
import { OneAppeal } from './OneAppeal.tsx'
import { stateNames } from './words.ts'

const title = 'Your school appeal'

/** `/schools/appeal/<reference>#<key>`: how a family appeals against a refusal, for whoever holds the link of the application. */
export default function AppealsPage() {
  const link = useOfferLink('appeal')
  return link ? <Opened link={link} /> : <CannotOpen />
}

function Opened({ link }: { link: OfferLink }) {
  const { data, error, isFetching, refetch } = useQuery(appealsOf(link))
  useTitle(`${title}: ${link.reference}`)
  if (data) return <Appeals link={link} appeals={data.appeals} />
  if (error instanceof ApiProblem && [401, 404].includes(error.status)) return <CannotOpen />
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {error && !isFetching ? (
          <div role="alert">
            <p className="govuk-body">
              We cannot show it at the moment. What you have saved is safe. Check that you are online, wait a
              minute, then try again.
            </p>
            <Button type="button" onClick={() => refetch()}>
              Try again
            </Button>
          </div>
        ) : (
          <p className="govuk-body app-wait" role="status">
            Opening your appeal…
          </p>
        )}
      </div>
    </Main>
  )
}

function Appeals({ link, appeals }: { link: OfferLink; appeals: readonly FamilyAppeal[] }) {
  const [chosen, setChosen] = useState<string>()
  const [only, ...more] = appeals
  const open = more.length === 0 ? only : appeals.find(({ school }) => school.id === chosen)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{link.reference}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>{title}</span>
        </h1>
        {appeals.length === 0 && (
          <p className="govuk-body">
            There is no decision that you can appeal against here. If you think that there should be one, call
            us.
          </p>
        )}
        {open ? (
          <>
            {more.length > 0 && (
              <p className="govuk-body">
                <LinkButton onClick={() => setChosen(undefined)}>Show all schools</LinkButton>
              </p>
            )}
            <Chosen key={open.id} link={link} appeal={open} focuses={more.length > 0} />
          </>
        ) : (
          appeals.length > 0 && <Choose appeals={appeals} onChoose={setChosen} />
        )}
        {appeals.some(({ inYear }) => inYear) && (
          <p className="govuk-body">
            <Link href={schoolAddresses.inYear(link.reference, link.key)}>
              Go back to your application for a school place
            </Link>
          </p>
        )}
      </div>
    </Main>
  )
}

function Choose({ appeals, onChoose }: { appeals: readonly FamilyAppeal[]; onChoose(school: string): void }) {
  return (
    <>
      <p className="govuk-body">
        You can appeal against each school that could not offer your child a place. A panel that is
        independent of the council and of the school decides each appeal.
      </p>
      <SummaryList
        rows={appeals.map(({ school, state, version }) => ({
          key: school.name,
          value: (
            <>
              <span>{version === 0 ? 'You have not appealed' : stateNames[state]}</span>{' '}
              <LinkButton onClick={() => onChoose(school.id)}>
                <span>{version === 0 ? 'Appeal' : 'Open'}</span>
                <span className="govuk-visually-hidden">{`: ${school.name}`}</span>
              </LinkButton>
            </>
          ),
        }))}
      />
    </>
  )
}

function Chosen({ link, appeal, focuses }: { link: OfferLink; appeal: FamilyAppeal; focuses: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focuses) heading.current?.focus()
  }, [focuses])
  return (
    <>
      <h2 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        <span>{appeal.school.name}</span>
        {appeal.child && (
          <>
            <span className="govuk-visually-hidden">: </span>
            <span className="govuk-caption-m">{appeal.child}</span>
          </>
        )}
      </h2>
      <OneAppeal link={link} appeal={appeal} />
    </>
  )
}
