import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useArrived } from '#web/app/arrived.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { keyOf } from '../api.ts'
import { CarerHome } from '../carer/CarerHome.tsx'
import { News } from '../decision/News.tsx'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { forget } from '../session.ts'
import { approvedTitleOf, phaseInWords, titleOf } from '../words.ts'
import { fetchAhead } from './ahead.ts'
import { Decisions } from './Decisions.tsx'
import { Late } from './Late.tsx'
import { More } from './More.tsx'
import { Next } from './Next.tsx'
import { Sections } from './Sections.tsx'
import { SendApplication } from './SendApplication.tsx'
import { Worker } from './Worker.tsx'

/** `/fostering/place/<household>/<person>#<key>`: where a household is, as one person of it sees it. */
export default function HomePage() {
  return <InPlace Page={Home} />
}

function Home(place: Place) {
  const { of, view } = place
  const queries = useQueryClient()
  const finished = useArrived('finished')
  // Whoever fostered is no applicant again once their approval has ended.
  const title = (view.dates.approved ? approvedTitleOf : titleOf)[view.kind]
  useTitle(title)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the sections that there are when the page opens
  useEffect(() => fetchAhead(of, view, queries), [])

  const leave = () => {
    forget(of)
    queries.removeQueries({ queryKey: keyOf(of) })
  }
  return (
    <Main>
      <div className="app-column">
        {finished && (
          <NotificationBanner type="success">{`You have finished “${finished}”. Thank you.`}</NotificationBanner>
        )}
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{`${view.you.name}, ${view.household}`}</span>
          <span>{title}</span>
        </h1>
        <InsetText>{view.plan.ending ?? phaseInWords[view.phase]}</InsetText>
        {view.phase === 'approved' ? (
          <CarerHome place={place} />
        ) : (
          <>
            <News place={place} />
            <Late place={place} />
            <Next place={place} />
            <Worker view={view} />
            <Sections place={place} />
            {view.you.role === 'applicant' && <SendApplication place={place} />}
          </>
        )}
        <Decisions view={view} />
        <More place={place} />
        <p className="govuk-body">
          <LinkButton onClick={leave}>Close my page on this device</LinkButton>
        </p>
      </div>
    </Main>
  )
}
