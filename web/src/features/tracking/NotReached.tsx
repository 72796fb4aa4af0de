import type { Tracked } from '#contract/tracking.ts'
import { Phone } from '#web/app/Phone.tsx'
import { InsetText } from '#web/design/InsetText.tsx'

/** Says that no message reaches the resident, because their address was refused, and what they can do. */
export function NotReached({ tracked }: { tracked: Tracked }) {
  const { unreached, updates, department, reference } = tracked
  if (!unreached) return null
  return (
    <InsetText>
      <p className="govuk-body">
        {updates === 'text' ? 'We could not text you on ' : 'We could not email you at '}
        <strong>{unreached}</strong>.{' '}
        {updates === 'text'
          ? 'Our texts do not get through to that number.'
          : 'Our emails do not get through to that address.'}
      </p>
      <p className="govuk-body">
        Nothing is lost. All the news is on this page, so come back to see what has changed. To give{' '}
        {department.name} {updates === 'text' ? 'another number' : 'another address'}, call{' '}
        <Phone number={department.phone} /> and give the reference {reference}.
      </p>
    </InsetText>
  )
}
