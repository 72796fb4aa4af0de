import type { AdjudicatorReport } from '#contract/admissions/report.ts'
import { Details } from '#web/design/Details.tsx'
import { momentOf } from '../parts/moment.ts'
import { doneInWords } from './words.ts'

type Props = Pick<AdjudicatorReport, 'history' | 'sections'>

/** Every version that was saved, the newest first: who changed what, and how it read. */
export function Versions({ history, sections }: Props) {
  const headingOf = (id: string | undefined) => sections.find((section) => section.id === id)?.heading
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="govuk-heading-m">
        Saved versions
      </h2>
      {history.length === 0 ? (
        <p className="govuk-body">Nobody has changed this report yet.</p>
      ) : (
        <ol className="govuk-list" reversed>
          {[...history].reverse().map(({ number, type, at, by, section, text, why }) => (
            <li key={number}>
              <span>
                {`${momentOf(at)}: ${by.name} ${doneInWords[type]}${section ? ` of “${headingOf(section) ?? section}”` : ''}${why ? `: ${why}` : ''}`}
              </span>
              {text && (
                <Details summary={`The text in version ${number}`}>
                  <p className="govuk-body app-report__text">{text}</p>
                </Details>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
