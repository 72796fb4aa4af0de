import './journey.scss'
import { Navigate, useLocation, useParams } from 'react-router'
import type { Service } from '#contract/service.ts'
import { council } from '#council'
import { serviceOf } from '#services/index.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { addressBefore, addressToDo, pageAddress } from './addresses.ts'
import { type Draft, emptyDraft } from './model/saved.ts'
import { ownPages, reachable, type Step } from './model/steps.ts'
import { AlreadyReportedPage } from './pages/AlreadyReportedPage.tsx'
import { CheckPage } from './pages/CheckPage.tsx'
import { ContactPage } from './pages/ContactPage.tsx'
import { DonePage } from './pages/DonePage.tsx'
import { FollowingPage } from './pages/FollowingPage.tsx'
import { KeepMePostedPage } from './pages/KeepMePostedPage.tsx'
import { QuestionPage } from './pages/QuestionPage.tsx'
import type { StepProps } from './pages/StepProps.ts'
import { StopPage } from './pages/StopPage.tsx'
import { useSaved } from './savedStore.ts'

/** Any page of a form after its start page: what the address asks for, as far as the answers allow. */
export default function JourneyPage() {
  const { slug = '', page = '' } = useParams()
  const service = serviceOf(slug)
  const known = service && [...ownPages, ...service.pages.map(({ id }) => id)].includes(page)
  return service && known ? <Known service={service} id={page} /> : <NotFoundPage />
}

function Known({ service, id }: { service: Service; id: string }) {
  const kept = useSaved(service.slug)
  const changing = new URLSearchParams(useLocation().search).has('change')
  const to = (page: string) => <Navigate to={pageAddress(service, page)} replace />

  if (kept?.kind === 'sent') return id === 'done' ? <DonePage service={service} sent={kept} /> : to('done')
  if (kept?.kind === 'following')
    return id === 'following' ? <FollowingPage service={service} following={kept} /> : to('following')
  if (id === 'done' || id === 'following') return <Navigate to={paths.service(service.slug)} replace />

  const draft = kept ?? unopened
  const step = reachable(service, draft, council, id)
  if (step) return <StepPage key={step.id} {...{ service, draft, step, changing }} />
  return <Navigate to={addressToDo(service, draft, changing)} replace />
}

/** Stands for the draft until the first answer makes one. */
const unopened: Draft = emptyDraft('', 0)

interface StepPageProps extends Omit<StepProps, 'back'> {
  step: Step
}

function StepPage({ service, draft, step, changing }: StepPageProps) {
  const props = { service, draft, changing, back: addressBefore(service, draft, step.id, changing) }
  switch (step.kind) {
    case 'questions':
      return <QuestionPage {...props} page={step.page} />
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
