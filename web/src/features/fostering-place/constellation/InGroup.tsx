import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { ConstellationPlace } from '#contract/fostering/carers/constellation.ts'
import { ApiProblem } from '#web/app/api.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { groupOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'

/** What every page of a group is drawn from. */
export interface OfGroup extends Place {
  readonly group: ConstellationPlace
}

export const backToGroup = (of: Place['of']) => ({
  href: addresses.constellation(of),
  text: 'Back to your constellation',
})

/** A page of the group to which a household belongs. */
export function inGroup(Page: ComponentType<OfGroup>): ComponentType {
  const Inside = (place: Place) => <Found place={place} Page={Page} />
  return () => <InPlace Page={Inside} />
}

function Found({ place, Page }: { place: Place; Page: ComponentType<OfGroup> }) {
  const { of } = place
  // What others do in it shows by itself.
  const query = useQuery({ ...groupOf(of), refetchInterval: askedAgain(30_000) })
  const { data, error } = query
  if (data) return <Page {...place} group={data} />
  if (error instanceof ApiProblem && error.status === 404)
    return (
      <PlacePage of={of} title="Your constellation" summary={summaries.constellation}>
        <p className="govuk-body">
          Your household is not in a constellation at the moment.{' '}
          <Link href={addresses.messages(of)}>Write to your worker if you would like to be in one</Link>
        </p>
      </PlacePage>
    )
  return <NotYet of={of} query={query} />
}
