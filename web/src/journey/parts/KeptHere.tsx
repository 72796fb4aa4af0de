import { useNavigate } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { isChanging, isEntered, paths } from '#web/app/paths.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import type { StartWish } from '../StartPage.tsx'
import { useSaved } from '../savedStore.ts'

/** Says where the answers are until they are sent, and lets the resident delete them. */
export function KeptHere({ service }: { service: Pick<Service, 'slug' | 'verb'> }) {
  return isChanging(service) ? <LeaveAsItWas slug={service.slug} /> : <DeleteAnswers service={service} />
}

/** What was sent holds until the change is sent. */
function LeaveAsItWas({ slug }: { slug: string }) {
  const kept = useSaved(slug)
  if (kept?.kind !== 'draft' || !kept.changes) return null
  const { reference, trackingKey } = kept.changes
  return (
    <p className="govuk-body app-noprint">
      Nothing changes until you send it.{' '}
      <Link href={paths.application(reference, trackingKey)}>Stop without changing anything</Link>
    </p>
  )
}

function DeleteAnswers({ service }: { service: Pick<Service, 'slug' | 'verb'> }) {
  const navigate = useNavigate()
  // The start page deletes them: a page of the form would begin a new draft while it is being left.
  const remove = () => navigate(paths.service(service), { state: 'delete' satisfies StartWish })
  return (
    <Details
      summary={isEntered(service) ? 'Stop and delete the answers' : 'Delete my answers'}
      className="app-noprint govuk-!-margin-top-4"
    >
      <p>
        {isEntered(service)
          ? 'Until you send them, the answers are kept only in this tab. Delete them if the person on the phone does not want to continue.'
          : 'Until you send or save them, your answers are kept only in this browser, for 7 days, so that you can come back to them. If other people use this device, delete them when you stop.'}
      </p>
      <Button type="button" variant="warning" className="govuk-!-margin-bottom-0" onClick={remove}>
        {isEntered(service) ? 'Delete the answers and stop' : 'Delete my answers and stop'}
      </Button>
    </Details>
  )
}
