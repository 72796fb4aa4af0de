import type { Block, Letter } from '#contract/admissions/explanation.ts'
import { LetterBlock } from '#web/app/LetterBlock.tsx'
import { Details } from '#web/design/Details.tsx'

/** A letter as the family reads it. */
export const LetterPreview = ({ title, letter }: { title: string; letter: Letter }) => (
  <Details summary={title}>
    <LetterText letter={letter} />
  </Details>
)

/** Its title and sections. */
export const LetterText = ({ letter }: { letter: Letter }) => (
  <>
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
  </>
)

const OneBlock = ({ block }: { block: Block }) =>
  block.kind === 'rows' ? (
    <p className="govuk-body">{block.rows.map(({ what, value }) => `${what}: ${value}`).join('. ')}</p>
  ) : (
    <LetterBlock block={block} />
  )
