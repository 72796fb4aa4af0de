import type { Service } from '#contract/core/service.ts'
import { Link } from '#web/design/Link.tsx'
import { pageAddress } from '../addresses.ts'

/** Id of the page where a form is saved; no service may use it. */
export const savePage = 'save'

/** Stands on every page of a long form. What is typed on the page is kept as it is left. */
export function SaveLink({ service }: { service: Service }) {
  return (
    <p className="govuk-body app-noprint">
      <Link href={pageAddress(service, savePage)}>Save and come back later</Link>
    </p>
  )
}
