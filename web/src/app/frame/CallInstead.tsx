import { council } from '#council'
import { Hours } from './Hours.tsx'
import { Phone } from './Phone.tsx'

/** Whom to call where a page is no way on. `when`: in which case, such as "If you cannot wait". */
export function CallInstead({ when }: { when: string }) {
  return (
    <>
      <p className="govuk-body">
        <span>{`${when}, call ${council.name} on `}</span>
        <Phone number={council.phone} />
        <span>. </span>
        <Hours />
      </p>
      <p className="govuk-body">
        For danger on a road, call <Phone number={council.emergencyPhone} />, day or night.
      </p>
    </>
  )
}
