import { useEffect, useState } from 'react'
import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { reportFault } from '#web/app/fault.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { neighbourOf } from './area.ts'

/** After so long without a key a postcode counts as typed, in milliseconds. */
const quiet = 500

/** Says so where a postcode is in a neighbour's area: they may ask here all the same. */
export function Elsewhere({ postcode }: { postcode: string }) {
  const [found, setFound] = useState<{ readonly name: string; readonly url: string }>()
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      // Without an answer nothing is said: the enquiry is taken wherever they live.
      neighbourOf(postcode).then((one) => {
        if (current) setFound(one)
      }, reportFault)
    }, quiet)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [postcode])
  const [hub] = fosteringProfile.hubs
  return (
    <div role="status">
      {found && (
        <InsetText>
          <p className="govuk-body">
            {`This postcode is in the area of ${found.name}. You can ask us all the same: people foster for the council next door too.`}
          </p>
          <p className="govuk-body">
            <Link href={found.url}>{`Ask ${found.name} instead`}</Link>
          </p>
          {hub && (
            <p className="govuk-body">
              {`${council.shortName} and its neighbours work together in ${hub.name}. We pass your question on if you want us to, and you need not write it again.`}
            </p>
          )}
        </InsetText>
      )}
    </div>
  )
}
