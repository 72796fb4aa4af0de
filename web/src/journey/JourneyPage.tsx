import './journey.scss'
import { type ComponentType, lazy, useEffect } from 'react'
import { Navigate, useLocation, useParams } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { addressBefore, addressToDo, originOf, pageAddress } from './addresses.ts'
import { useFetchedAhead } from './ahead.ts'
import { useCounted, useCountedAsSent } from './countStep.ts'
import { definitions } from './definitions.ts'
import type { Origin } from './model/moves.ts'
import { type Draft, emptyDraft, type Sent } from './model/saved.ts'
import { sectionPages } from './model/sections.ts'
import { ownPages, reachable, type Step } from './model/steps.ts'
import { AlreadyReportedPage } from './pages/AlreadyReportedPage.tsx'
import { CheckPage } from './pages/CheckPage.tsx'
import { ContactPage } from './pages/ContactPage.tsx'
import { DonePage } from './pages/DonePage.tsx'
import { FollowingPage } from './pages/FollowingPage.tsx'
import { KeepMePostedPage } from './pages/KeepMePostedPage.tsx'
import { QuestionPage } from './pages/QuestionPage.tsx'
import { ResultPage } from './pages/ResultPage.tsx'
import { ReviewPage } from './pages/ReviewPage.tsx'
import type { StepProps } from './pages/StepProps.ts'
import { StopPage } from './pages/StopPage.tsx'
import { TasksPage } from './pages/TasksPage.tsx'
import { forgetTheRest } from './save/forget.ts'
import { savePage } from './save/SaveLink.tsx'
import { useSaved } from './savedStore.ts'

const WhileOpen = lazy(() => import('./pages/WhileOpen.tsx').then((code) => ({ default: code.WhileOpen })))
const SavePage = lazy(() => import('./save/SavePage.tsx').then((code) => ({ default: code.SavePage })))

/** Any page of a form after its start page: what the address asks for, as far as the answers allow. */
export default function JourneyPage() {
  const { slug = '', page = '' } = useParams()
  const { pathname, search } = useLocation()
  const service = definitions.useOne(slug)
  useEffect(forgetTheRest, [])
  if (!service || !isPage(service, page)) return <NotFoundPage />
  const address = paths.question(service, page)
  if (!pathname.startsWith(paths.service(service))) return <Navigate to={`${address}${search}`} replace />
  return <FormAt service={service} id={page} Done={DonePage} />
}

/** Whether the form has a page of this id. */
export const isPage = (service: Service, id: string): boolean =>
  [...ownPages, savePage, ...sectionPages(service), ...service.pages.map((page) => page.id)].includes(id)

interface FormProps {
  service: Service
  id: string
  /** Shown once it is sent. */
  Done: ComponentType<{ service: Service; sent: Sent }>
}

/** The page of the form that was asked for, or the one that comes before it as far as the answers go. */
export function FormAt({ service, id, Done }: FormProps) {
  const kept = useSaved(service.slug)
  const origin = originOf(service, useLocation().search)
  useFetchedAhead(service)
  useCountedAsSent(service, kept?.kind === 'sent')
  const to = (page: string) => <Navigate to={pageAddress(service, page)} replace />

  if (kept?.kind === 'sent') return id === 'done' ? <Done service={service} sent={kept} /> : to('done')
  if (kept?.kind === 'following')
    return id === 'following' ? <FollowingPage service={service} following={kept} /> : to('following')
  if (id === 'done' || id === 'following') return <Navigate to={paths.service(service)} replace />

  const draft = kept ?? unopened
  const { withdrawn } = service
  const page = <Filling {...{ service, id, draft, origin }} saved={kept !== undefined} />
  return withdrawn ? <WhileOpen {...{ service, withdrawn, page }} typed={kept !== undefined} /> : page
}

interface FillingProps {
  service: Service
  id: string
  draft: Draft
  origin: Origin
  /** There is something on this device. */
  saved: boolean
}

function Filling({ service, id, draft, origin, saved }: FillingProps) {
  const step = reachable(service, draft, council, id)
  if (id === savePage && saved) return <SavePage service={service} draft={draft} />
  // A page that was filled in from an earlier request begins anew, with what stands in it now.
  const key = `${id}${typeof draft.reused === 'object' ? '-filled' : ''}`
  if (step) return <StepPage key={key} {...{ service, draft, step, origin }} />
  return <Navigate to={addressToDo(service, draft, origin)} replace />
}

/** Stands for the draft until the first answer makes one. */
const unopened: Draft = emptyDraft('', 0)

interface StepPageProps {
  service: Service
  draft: Draft
  step: Step
  origin: Origin
}

function StepPage({ service, draft, step, origin }: StepPageProps) {
  useCounted(service, step)
  const props: StepProps = {
    service,
    draft,
    origin,
    back: addressBefore(service, draft, step.id, origin),
  }
  switch (step.kind) {
    case 'questions':
      return <QuestionPage {...props} page={step.page} />
    case 'result':
      return <ResultPage {...props} page={step.page} result={step.result} />
    case 'review':
      return <ReviewPage {...props} of={step.of} />
    case 'tasks':
      return <TasksPage {...props} />
    case 'already-reported':
      return <AlreadyReportedPage {...props} />
    case 'keep-me-posted':
      return <KeepMePostedPage {...props} />
    case 'contact':
      return <ContactPage {...props} />
    case 'check':
      return <CheckPage {...props} />
    case 'stop':
      return <StopPage {...props} stop={step.stop} />
  }
}
