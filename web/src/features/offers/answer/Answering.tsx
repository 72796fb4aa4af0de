import { useQuery } from '@tanstack/react-query'
import type { Letter } from '#contract/admissions/explanation.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { LetterSections } from '../letter/LetterSections.tsx'
import type { OfferLink } from '../link.ts'
import { YourLists } from '../lists/YourLists.tsx'
import { answerOf } from './answer.ts'
import { FromList } from './FromList.tsx'
import { Withdrawn } from './Withdrawn.tsx'
import { YourAnswer } from './YourAnswer.tsx'

interface Props extends Pick<Letter, 'sections'> {
  link: OfferLink
  child: string | undefined
  /** A place was offered on offer day. */
  hasPlace: boolean
}

/** The letter with the family’s answer right after what is offered. A place that was withdrawn says so before all else. */
export function Answering({ link, child, sections, hasPlace }: Props) {
  const { data, error, isFetching, refetch } = useQuery(answerOf(link))
  if (data?.state === 'withdrawn')
    return (
      <>
        <Withdrawn link={link} answer={data} />
        <YourLists link={link} version={data.version} />
        <Details summary="The letter that we sent you before">
          <LetterSections sections={sections} />
        </Details>
      </>
    )
  // A child without a place waits, and one may have come free since.
  if (!data && !hasPlace)
    return (
      <>
        <LetterSections sections={sections} />
        <YourLists link={link} version={0} />
      </>
    )
  const anew = data !== undefined && data.fromList !== null
  return (
    <>
      {anew ? <FromList answer={data} child={child} /> : <LetterSections sections={sections.slice(0, 1)} />}
      {data ? (
        <>
          <YourAnswer key={data.fromList} {...{ link, child }} answer={data} />
          <YourLists link={link} version={data.version} />
        </>
      ) : error && !isFetching ? (
        <div className="app-noprint" role="alert">
          <p className="govuk-body">
            We cannot show the form for your answer at the moment. Your offer is safe. Check that you are
            online, wait a minute, then try again.
          </p>
          <Button type="button" variant="secondary" onClick={() => refetch()}>
            Try again
          </Button>
        </div>
      ) : (
        <p className="govuk-body app-noprint app-wait" role="status">
          Opening the form for your answer…
        </p>
      )}
      {anew ? (
        <Details summary="The letter that we sent you on offer day">
          <LetterSections sections={sections} />
        </Details>
      ) : (
        <LetterSections sections={sections.slice(1)} />
      )}
    </>
  )
}
