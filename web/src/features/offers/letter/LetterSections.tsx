import type { Letter } from '#contract/admissions/explanation.ts'
import { LetterBlock } from '#web/app/LetterBlock.tsx'

/** The sections of a letter, each under its heading: on screen and on paper alike. */
export function LetterSections({ sections }: Pick<Letter, 'sections'>) {
  return sections.map(({ id, heading, blocks }) => (
    <section key={id} aria-labelledby={id} className="offer-section">
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {/* Links to the check are for whoever holds paper: the page leads there with the family's own code. */}
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter keeps its order
        <LetterBlock key={at} block={block} linkClass={id === 'check' ? 'offer-paper' : undefined} />
      ))}
    </section>
  ))
}
