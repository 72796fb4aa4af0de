import { ReviewView } from '#contract/fostering/carers/review.ts'
import type { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'

/** What was put before whoever decides because of what a review recommends. */
export function Referred({ view, part }: { view: CaseView; part: DeskPart }) {
  const review = ReviewView.safeParse(part.values)
  const on = review.success ? review.data.recommended?.on : undefined
  const found = view.parts.filter(
    ({ kind, state, since }) =>
      kind === 'referral' && state !== 'not-needed' && on !== undefined && since >= on,
  )
  if (found.length === 0) return null
  return (
    <section aria-labelledby="referred">
      <h2 className="govuk-heading-m" id="referred">
        Waiting for a decision, or decided
      </h2>
      <ul className="govuk-list">
        {found.map(({ name }) => (
          <li key={name}>
            <Link href={addresses.part(view.household, name)}>{partTitle(name)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
