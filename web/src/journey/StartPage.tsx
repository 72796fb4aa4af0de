import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { departmentOf } from '#contract/department.ts'
import type { Service } from '#contract/service.ts'
import { council } from '#council'
import { serviceOf } from '#services/index.ts'
import { Main } from '#web/app/Main.tsx'
import { Phone } from '#web/app/Phone.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { ButtonLink } from '#web/design/ButtonLink.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { pageAddress } from './addresses.ts'
import { CarryOn } from './parts/CarryOn.tsx'
import { saved, useSaved } from './savedStore.ts'

/** What another page asks of the start page, in the history's state. */
export type StartWish = 'delete' | 'deleted'

/** Where a report starts: what it is for, who looks after it, and what is for the telephone instead. */
export default function StartPage() {
  const { slug = '' } = useParams()
  const service = serviceOf(slug)
  return service ? <Start service={service} /> : <NotFoundPage />
}

function Start({ service }: { service: Service }) {
  useTitle(service.title)
  const deleted = useDeleting(service.slug)
  const kept = useSaved(service.slug)
  const department = departmentOf(council, service.department)
  const [first] = service.pages
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Report a problem', href: paths.report },
            { text: service.title },
          ]}
        />
      }
    >
      <div className="app-column">
        {deleted && (
          <NotificationBanner type="success">Your answers are deleted from this device</NotificationBanner>
        )}
        <h1 className="govuk-heading-xl">{service.title}</h1>
        <p className="govuk-body-l">{service.summary}</p>
        <WarningText>
          If someone is in danger, call <Phone number="999" />. If a road is dangerous now, call{' '}
          <Phone number={council.emergencyPhone} />, day or night.
        </WarningText>
        <h2 className="govuk-heading-m">Before you start</h2>
        {service.before.map((line) => (
          <p key={line} className="govuk-body">
            {line}
          </p>
        ))}
        <p className="govuk-body">
          It takes about a minute. You do not need an account or to give your name.
        </p>
        {kept ? (
          <CarryOn service={service} kept={kept} />
        ) : (
          <ButtonLink isStart href={pageAddress(service, first?.id ?? '')}>
            Start now
          </ButtonLink>
        )}
        <h2 className="govuk-heading-m">Who looks after it</h2>
        <p className="govuk-body">
          {department.name} at {council.name}. {service.commitment.text}
        </p>
      </div>
    </Main>
  )
}

/** Deletes what is kept where another page asked for it, once; true from then on. */
function useDeleting(slug: string): boolean {
  const wish: unknown = useLocation().state
  const navigate = useNavigate()
  const [deleted, setDeleted] = useState(false)
  useEffect(() => {
    if (wish !== ('delete' satisfies StartWish)) return
    saved.remove(slug)
    setDeleted(true)
    // So that coming back to this entry of the history deletes nothing.
    navigate('.', { replace: true, state: null })
  }, [wish, slug, navigate])
  return deleted
}
