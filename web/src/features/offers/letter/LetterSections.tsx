import type { Block, Letter } from '#contract/admissions/explanation.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

/** The sections of a letter, each under its heading: on screen and on paper alike. */
export function LetterSections({ sections }: Pick<Letter, 'sections'>) {
  return sections.map(({ id, heading, blocks }) => (
    <section key={id} aria-labelledby={id} className="offer-section">
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter keeps its order
        <OneBlock key={at} block={block} onPaper={id === 'check'} />
      ))}
    </section>
  ))
}

/** `onPaper`: its links are for whoever holds paper, as the page leads there with the family's own code. */
function OneBlock({ block, onPaper }: { block: Block; onPaper: boolean }) {
  switch (block.kind) {
    case 'text':
      return <p className="govuk-body">{block.text}</p>
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'rows':
      return <SummaryList rows={block.rows.map(({ what, value }) => ({ key: what, value }))} />
    case 'link':
      return (
        <p className={onPaper ? 'govuk-body offer-paper' : 'govuk-body'}>
          <Link href={block.url}>{block.text}</Link>
        </p>
      )
  }
}
