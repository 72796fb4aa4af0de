import type { Check, CheckName } from '#admissions/public/verify-round.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'

/** What each check looks at, as a sentence that is so or is not. */
const sentences: Readonly<Record<CheckName, string>> = {
  root: 'Nothing was changed since the fingerprint of the file was made',
  seed: 'The seed matches what was drawn, if the file says what that was',
  ranks: 'Nobody is missing from the order of a school, and nobody stands there twice',
  places: 'Each school gave all its places before it turned anybody away',
  again: 'The same lists and orders give every child the same place',
  verifier: 'Another program, written in another way, finds nothing wrong',
}

/** Each check by itself, with all that it found. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const wrong = checks.some(({ problems }) => problems.length > 0)
  return (
    <>
      {wrong && (
        <WarningText>
          Tell the school admissions team what this page says, so that somebody can look into it.
        </WarningText>
      )}
      <SummaryList
        rows={checks.map(({ name, problems }) => ({
          key: sentences[name],
          value:
            problems.length === 0 ? (
              'Yes'
            ) : (
              <ul className="govuk-list">
                {['No:', ...problems].map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            ),
        }))}
      />
    </>
  )
}
