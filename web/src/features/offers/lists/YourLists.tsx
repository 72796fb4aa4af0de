import { queryOptions, useQuery } from '@tanstack/react-query'
import { type FamilyList, FamilyLists } from '#contract/admissions/lists.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { api } from '#web/app/api.ts'
import { Button } from '#web/design/form/Button.tsx'
import type { OfferLink } from '../link.ts'
import { movedInWords, placeInWords } from './words.ts'

/** Where the child is on its lists. `version`: that of the answer, after which its lists may have changed. */
const listsOf = ({ reference, key }: OfferLink, version: number) =>
  queryOptions({
    queryKey: ['offer-lists', reference, key, version],
    queryFn: ({ signal }) =>
      api(
        `/api/admissions/offers/${encodeURIComponent(reference)}/lists`,
        (json) => FamilyLists.parse(json),
        { signal, headers: { authorization: `Bearer ${key}` } },
      ),
    staleTime: 0,
  })

/** The waiting lists of the child: its place, why that has changed, and what would change it. */
export function YourLists({ link, version }: { link: OfferLink; version: number }) {
  const { data, error, isFetching, refetch } = useQuery(listsOf(link, version))
  if (data?.lists.length === 0) return null
  return (
    <section aria-labelledby="lists-now" className="offer-section">
      <h2 className="govuk-heading-m" id="lists-now">
        Where your child is on waiting lists today
      </h2>
      {data ? (
        <>
          <p className="govuk-body">
            A list goes by the school’s published criteria and never by how long anybody has waited. So a
            child who joins later can come before yours, and yours can move up. Children who are or were in
            care, and some children without a school place, come before everybody.
          </p>
          {data.lists.map((list) => (
            <OneList key={list.school.id} list={list} />
          ))}
        </>
      ) : error && !isFetching ? (
        <div className="app-noprint" role="alert">
          <p className="govuk-body">
            We cannot show the waiting lists at the moment. Your child is still on them.
          </p>
          <Button type="button" variant="secondary" onClick={() => refetch()}>
            Try again
          </Button>
        </div>
      ) : (
        <p className="govuk-body app-noprint app-wait" role="status">
          Looking up the waiting lists…
        </p>
      )}
    </section>
  )
}

function OneList({ list }: { list: FamilyList }) {
  const { school, criterion, needs, drawOnly, position, until, ending, on } = list
  const [moved, ...why] = movedInWords(list)
  return (
    <>
      <h3 className="govuk-heading-s">{school.name}</h3>
      <p className="govuk-body">{placeInWords(list)}</p>
      {criterion && (
        <p className="govuk-body">
          <span>Your child is on the list under this criterion: </span>
          <span>{criterion}</span>
        </p>
      )}
      {moved && <p className="govuk-body">{moved}</p>}
      {why.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {why.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {needs.length > 0 && (
        <>
          <p className="govuk-body">
            Any one of these would put your child first, if nothing else changed. Tell us if one of them is
            true:
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
      {drawOnly && position && position.ahead > 0 && (
        <p className="govuk-body">
          Only drawing lots can decide between your child and the next one before it. We draw lots again for
          each place.
        </p>
      )}
      <p className="govuk-body">
        <span>
          {on === 'move'
            ? 'If a place becomes free, your child moves there straight away.'
            : 'If a place becomes free, we ask you first.'}
        </span>
        {until && <span>{` We keep this list until ${dayInWords(until)}.`}</span>}
        {ending && <span> We have told you that it is about to end.</span>}
      </p>
    </>
  )
}
