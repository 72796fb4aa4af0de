import { useQuery } from '@tanstack/react-query'
import type { ConstellationPlace } from '#contract/fostering/carers/constellation.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'
import { groupOf, type Opened } from '../api.ts'
import { nightsInWords, together, whenOf } from '../constellation/words.ts'

/** Something of a group that is in somebody's diary. */
export interface GroupDate {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly when: string
}

/** Sleepovers that are agreed, and what is in the calendar of the group and was not cancelled; the nights first. */
export function groupDates(of: PlaceOf, { as, sleepovers, calendar }: ConstellationPlace): GroupDate[] {
  const nights = sleepovers
    .filter(({ state }) => state === 'agreed')
    .map((one) => ({
      id: one.id,
      href: addresses.sleepover(of, one.id),
      title: `${together(one.children)} ${one.children.length > 1 ? 'stay' : 'stays'} ${as === 'hub' ? 'with you' : 'at the hub home'}`,
      when: nightsInWords(one),
    }))
  const entries = calendar
    .filter(({ cancelled, mine }) => cancelled === undefined && mine !== 'no')
    .map((one) => ({
      id: one.id,
      href: addresses.entry(of, one.id),
      title: one.mine === 'yes' ? one.title : `${one.title}. Tell us if you are coming`,
      when: `${whenOf(one)}, ${one.place}`,
    }))
  return [...nights, ...entries]
}

/** What is to come of the group to which they belong. Each has its file for a calendar on its own page. */
export function GroupDates({ of }: { of: Opened }) {
  const { data, error } = useQuery(groupOf(of))
  const dates = data && groupDates(of, data)
  return (
    <section aria-labelledby="group-dates">
      <h2 className="govuk-heading-m" id="group-dates">
        In your constellation
      </h2>
      {!dates && (
        <p className="govuk-body" role="status">
          <span>{error ? 'We cannot show these dates at the moment.' : 'Opening these dates…'}</span>{' '}
          {error && <Link href={addresses.constellation(of)}>Open your constellation’s page</Link>}
        </p>
      )}
      {dates?.length === 0 && <p className="govuk-body">Nothing is planned yet.</p>}
      {dates && dates.length > 0 && (
        <ul className="govuk-list govuk-list--spaced">
          {dates.map(({ id, href, title, when }) => (
            <li key={id}>
              <Link href={href}>{title}</Link>
              <br />
              <span>{when}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
