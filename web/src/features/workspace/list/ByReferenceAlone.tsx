import { services } from 'virtual:workspace-services'
import { useStaff } from '#web/staff/useStaff.ts'
import { findsByReferenceAlone } from './model/hidden.ts'

/** What a search leaves out, for those for whom it does: else "nothing was found" tells a caller that nothing was sent. */
export function ByReferenceAlone() {
  if (!findsByReferenceAlone(useStaff(), services)) return null
  return (
    <p className="govuk-body">
      You can only find private requests, such as Blue Badge applications, by their whole reference. Searching
      by name, postcode or other words does not find them, even if they are there.
    </p>
  )
}
