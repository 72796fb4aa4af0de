import type { PartName } from '#contract/fostering/parts.ts'
import type { Place } from '../enter/InPlace.tsx'
import { LineWords } from '../steps/LineWords.tsx'
import { openLines } from './parts.ts'

/** What happens next with it, and by when. */
export function Next({ place: { of, view }, part }: { place: Place; part: PartName }) {
  const lines = openLines(view, part)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="next">
      <h2 className="govuk-heading-m" id="next">
        What happens next
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {lines.map((line) => (
          <li key={line.id}>
            <LineWords line={line} of={of} />
          </li>
        ))}
      </ul>
    </section>
  )
}
