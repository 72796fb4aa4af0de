import type { Block, Letter } from '#contract/admissions/explanation.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'

/** A letter as the family reads it. */
export const LetterPreview = ({ title, letter }: { title: string; letter: Letter }) => (
  <Details summary={title}>
    <h3 className="govuk-heading-m">{letter.title}</h3>
    {letter.sections.map(({ id, heading, blocks }) => (
      <section key={id}>
        <h4 className="govuk-heading-s">{heading}</h4>
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter keeps its order
          <OneBlock key={at} block={block} />
        ))}
      </section>
    ))}
  </Details>
)

function OneBlock({ block }: { block: Block }) {
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
      return (
        <p className="govuk-body">{block.rows.map(({ what, value }) => `${what}: ${value}`).join('. ')}</p>
      )
    case 'link':
      return (
        <p className="govuk-body">
          <Link href={block.url}>{block.text}</Link>
        </p>
      )
  }
}
