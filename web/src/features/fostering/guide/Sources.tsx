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

/** Each fact of a page, where it is from, and whether somebody still has to check it. */
export const SourceList = ({ guide }: { guide: Guide }) => (
  <ul className="govuk-list govuk-list--spaced">
    {sourcedIn(guide).map((one) => (
      <li key={one.says}>
        <span>{`“${one.says}” ${one.source}.`}</span> <strong>{checked(one)}</strong>
      </li>
    ))}
  </ul>
)

/** Where a page has its facts from, for whoever wants to know. */
export function Sources({ guide }: { guide: Guide }) {
  if (sourcedIn(guide).length === 0) return null
  return (
    <Details summary="Where this comes from">
      <SourceList guide={guide} />
    </Details>
  )
}
