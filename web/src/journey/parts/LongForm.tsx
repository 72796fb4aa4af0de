import { useParams } from 'react-router'
import type { Service } from '#contract/service.ts'
import { council } from '#council'
import { Link } from '#web/design/Link.tsx'
import { pageAddress } from '../addresses.ts'
import { reachable } from '../model/steps.ts'
import { SaveLink } from '../save/SaveLink.tsx'
import { useSaved } from '../savedStore.ts'

/** On pages of a form with sections: the way to its task list, once there is one to see, and how to save it. */
export function LongForm({ service }: { service: Service }) {
  const kept = useSaved(service.slug)
  const { page } = useParams()
  if (!service.sections || kept?.kind !== 'draft') return null
  return (
    <>
      {page !== 'tasks' && reachable(service, kept, council, 'tasks') && (
        <p className="govuk-body app-noprint">
          <Link href={pageAddress(service, 'tasks')}>See all steps</Link>
        </p>
      )}
      <SaveLink service={service} />
    </>
  )
}
