import { dayInWords } from '#contract/calendar/words.ts'
import { isUnchecked, type Sourced } from '#contract/fostering/sourced.ts'
import { type Guide, sourcedIn } from '#fostering/before/guide/guide.ts'
import { Details } from '#web/design/Details.tsx'

function checked(sourced: Sourced): string {
  if (sourced.reviewed) return `Checked on ${dayInWords(sourced.reviewed)}.`
  return isUnchecked(sourced)
    ? 'We have not checked this against the original yet. Ask us before you rely on it.'
    : 'Read in the original.'
}

/** Where a page has its facts from, and which of them somebody still has to check. */
export function Sources({ guide }: { guide: Guide }) {
  const all = sourcedIn(guide)
  if (all.length === 0) return null
  return (
    <Details summary="Where this comes from">
      <ul className="govuk-list govuk-list--spaced">
        {all.map((one) => (
          <li key={one.says}>
            <span>{`“${one.says}” ${one.source}.`}</span> <strong>{checked(one)}</strong>
          </li>
        ))}
      </ul>
    </Details>
  )
}
