import type { PlaceView } from '#contract/fostering/household.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'

/** Who works with the household. */
export function Worker({ view: { worker, phase } }: { view: PlaceView }) {
  if (phase === 'closed')
    return (
      <p className="govuk-body">
        Do you have a question? Call us on <Phone number={council.phone} />.
      </p>
    )
  return (
    <>
      <h2 className="govuk-heading-m">Your worker</h2>
      {worker ? (
        <p className="govuk-body">
          <strong>{worker.name}</strong> <span>works with you.</span>{' '}
          {worker.contact ? <span>{worker.contact}</span> : <Phone number={council.phone} />}
        </p>
      ) : (
        <p className="govuk-body">
          You do not have a social worker yet. We will tell you here when you do. Until then, call us on{' '}
          <Phone number={council.phone} />.
        </p>
      )}
    </>
  )
}
