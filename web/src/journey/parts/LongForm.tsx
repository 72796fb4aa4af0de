import { useParams } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { isChanging, isEntered } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { pageAddress } from '../addresses.ts'
import { reachable } from '../model/steps.ts'
import { SaveLink } from '../save/SaveLink.tsx'
import { useSaved } from '../savedStore.ts'

/**
 * How to save a form that takes more than a minute, and in one with sections the way to its task list, once there is
 * one to see.
 */
export function LongForm({ service }: { service: Service }) {
  const kept = useSaved(service.slug)
  const { page } = useParams()
  if (kept?.kind !== 'draft' || (!service.sections && service.verb === 'report')) return null
  return (
    <>
      {service.sections && page !== 'tasks' && reachable(service, kept, council, 'tasks') && (
        <p className="govuk-body app-noprint">
          <Link href={pageAddress(service, 'tasks')}>See all steps</Link>
        </p>
      )}
      {!isEntered(service) && !isChanging(service) && <SaveLink service={service} />}
    </>
  )
}
