import { lazy, Suspense } from 'react'
import { behindApproval } from '#contract/fostering/clocks.ts'
import { Details } from '#web/design/Details.tsx'
import { childrenIn } from '../child/shown.ts'
import { News } from '../decision/News.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { formsHere } from '../home/forms.ts'
import { Late } from '../home/Late.tsx'
import { Next } from '../home/Next.tsx'
import { Sections } from '../home/Sections.tsx'
import { Worker } from '../home/Worker.tsx'
import { CarerLinks } from './CarerLinks.tsx'
import { HelpNow } from './HelpNow.tsx'

/** The place without what was to do before the approval: whoever adopts by early permanence is approved to adopt before a child comes. */
function sinceApproval({ view, ...place }: Place): Place {
  const lines = view.plan.lines.filter(({ stage }) => !behindApproval.includes(stage))
  const here = new Set(lines.map(({ id }) => id))
  return {
    ...place,
    view: { ...view, plan: { ...view.plan, lines }, late: view.late.filter(({ line }) => here.has(line)) },
  }
}

/** Those without a child need nothing of it. */
const InOrder = lazy(() => import('../child/InOrder.tsx'))

/** The page of somebody who is approved: first what they may need now, and last what they told us to get here. */
export function CarerHome({ place }: { place: Place }) {
  const now = sinceApproval(place)
  const hasTold = formsHere(place.view).some(({ state }) => state !== 'not-started')
  return (
    <>
      {childrenIn(place.view).length > 0 && (
        <Suspense>
          <InOrder place={place} />
        </Suspense>
      )}
      <News place={place} />
      <Late place={now} />
      {place.view.you.role === 'applicant' && <HelpNow place={place} />}
      <CarerLinks place={place} />
      <Worker view={place.view} />
      <Next place={now} />
      {hasTold && (
        <Details summary="What you told us when you applied">
          <Sections place={place} />
        </Details>
      )}
    </>
  )
}
