import { useEffect, useState } from 'react'
import type { Authority } from '#contract/council/council.ts'
import { anyCouncil } from '#contract/geo/responsible.ts'
import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { reportFault } from '#web/app/fault.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { elsewhere } from './area.ts'

/** After so long without a key a postcode counts as typed, in milliseconds. */
const quiet = 500

/** Says so where a postcode is in a neighbour's area: they may ask here all the same. */
export function Elsewhere({ postcode }: { postcode: string }) {
  const [found, setFound] = useState<Authority>()
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      // Without an answer nothing is said: the enquiry is taken wherever they live.
      elsewhere(postcode).then((one) => {
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
            {found === anyCouncil
              ? `This postcode is not in ${council.shortName}. You can ask us all the same: some people foster for a council that is not their own.`
              : `This postcode is in the area of ${found.name}. You can ask us all the same: people foster for the council next door too.`}
          </p>
          <p className="govuk-body">
            <Link href={found.url}>
              {found === anyCouncil ? 'Find your own council' : `Ask ${found.name} instead`}
            </Link>
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
