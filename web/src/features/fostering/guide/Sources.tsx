import { dayInWords } from '#contract/calendar/words.ts'
import type { Sourced } from '#contract/fostering/sourced.ts'
import { type Guide, sourcedIn } from '#fostering/before/guide/guide.ts'
import { Details } from '#web/design/Details.tsx'

/** When somebody checked it. What waits for that is listed for editors by `npm run words -- facts`, and not said here. */
const checked = ({ reviewed }: Sourced) =>
  reviewed && <strong>{`Checked on ${dayInWords(reviewed)}.`}</strong>

/** Each fact of a page, and where it is from. */
export const SourceList = ({ guide }: { guide: Guide }) => (
  <ul className="govuk-list govuk-list--spaced">
    {sourcedIn(guide).map((one) => (
      <li key={one.says}>
        <span>{`“${one.says}” ${one.source}.`}</span> {checked(one)}
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
