import { useEffect, useState } from 'react'
import type { OpenDayShown, SchoolFacts } from './entry.ts'
import { openDayInWords } from './openDayInWords.ts'

/** When and how to look round. */
export function OpenDays({ facts }: { facts: SchoolFacts }) {
  const days = useDaysToCome(facts.openDays)
  return (
    <section aria-labelledby="visit" className="app-column">
      <h2 id="visit" className="govuk-heading-l govuk-!-margin-top-8">
        Look round the school
      </h2>
      {days.length > 0 ? (
        <ul className="govuk-list govuk-list--spaced">
          {days.map((day) => (
            <li key={day.starts}>
              <OpenDay day={day} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">No open days are published at the moment.</p>
      )}
      {facts.visit ? (
        <p className="govuk-body">{facts.visit}</p>
      ) : (
        <p className="govuk-body">Ask the school whether you can look round at another time.</p>
      )}
    </section>
  )
}

function OpenDay({ day }: { day: OpenDayShown }) {
  const when = openDayInWords(day)
  return (
    <>
      <strong className="app-schools__line">{when}</strong>
      {day.note && <span className="app-schools__line">{day.note}</span>}
      {/* Without `download`, by which a phone would keep it among its files and not offer it to the calendar. */}
      <a className="govuk-link" href={day.file}>
        <span>Add to your calendar</span>
        <span className="govuk-visually-hidden">{` for ${when}`}</span>
      </a>
    </>
  )
}

/** Those that are not over. The build draws them all, as it does not know when somebody will look. */
function useDaysToCome(all: readonly OpenDayShown[]): readonly OpenDayShown[] {
  const [now, setNow] = useState<number>()
  useEffect(() => setNow(Date.now()), [])
  return now === undefined ? all : all.filter(({ ends }) => Date.parse(ends) > now)
}
