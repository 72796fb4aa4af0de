import '#web/journey/journey.scss'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { sendingWordsFor } from '#web/journey/changeWords.ts'
import { definitions } from '#web/journey/definitions.ts'
import { FormAt, isPage } from '#web/journey/JourneyPage.tsx'
import type { Draft, Sent } from '#web/journey/model/saved.ts'
import { savePage } from '#web/journey/save/SaveLink.tsx'
import { useSaved } from '#web/journey/savedStore.ts'
import { SentThrough } from '#web/journey/send/sendReport.ts'
import { postChange } from './send.ts'

const changed = new WeakMap<Service, Service>()

/** The service with its form at the address of changes, also once it takes nothing new; the same object for the same service. */
function forChange(service: Service): Service {
  const known =
    changed.get(service) ?? Object.assign({}, service, { under: paths.change, withdrawn: undefined })
  changed.set(service, known)
  return known
}

/** `/schools/change/<service>/<page>`: a page of the form, to change what was sent. */
export default function ChangeFormPage() {
  const { slug = '', page = '' } = useParams()
  const service = definitions.useOne(slug)
  const kept = useSaved(slug)
  if (!service || !isPage(service, page) || page === savePage) return <NotFoundPage />
  if (kept?.kind === 'sent') return <FormAt service={forChange(service)} id={page} Done={ChangedPage} />
  if (kept?.kind !== 'draft' || !kept.changes) return <OpenItFirst />
  return <Changing service={forChange(service)} page={page} changes={kept.changes} />
}

interface ChangingProps {
  service: Service
  page: string
  changes: NonNullable<Draft['changes']>
}

function Changing({ service, page, changes }: ChangingProps) {
  const { reference, trackingKey, revision } = changes
  const post = useMemo(
    () => postChange({ reference, trackingKey, revision }, service.department),
    [reference, trackingKey, revision, service],
  )
  return (
    <SentThrough value={post}>
      <FormAt service={service} id={page} Done={ChangedPage} />
    </SentThrough>
  )
}

/** The changes are in. */
function ChangedPage({ service, sent: { receipt } }: { service: Service; sent: Sent }) {
  const title = sendingWordsFor(service).sent
  useTitle(`${title} – ${service.title}`)
  const { reference, trackingKey } = receipt
  return (
    <Main>
      <div className="app-column">
        <Panel title={title}>
          Your reference
          <br />
          <strong>{reference}</strong>
        </Panel>
        <p className="govuk-body">
          Your application counts as it is now. It makes no difference that you changed it, nor when.
        </p>
        <p className="govuk-body">
          <Link href={paths.application(reference, trackingKey)}>See what we hold about your child now</Link>
        </p>
        <p className="govuk-body">
          <Link href={paths.request(reference, trackingKey)}>Go to your private page</Link>
        </p>
      </div>
    </Main>
  )
}

/** The answers are in the tab in which the change was begun, and nowhere else. */
function OpenItFirst() {
  const title = 'Open your application first'
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          You change an application from its private page. Open the private link that you were given when you
          applied, and choose “Change it” there.
        </p>
        <p className="govuk-body">
          Have you lost the link? <Link href={paths.myRequests}>Find your application</Link> by the email
          address that you gave us.
        </p>
      </div>
    </Main>
  )
}
