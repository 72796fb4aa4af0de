import type { Letter } from '#contract/admissions/explanation.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Details } from '#web/design/Details.tsx'
import { LetterBlock } from '../LetterBlock.tsx'

/** A letter that was sent and was wrong: closed, and no part of the page beside the one that counts. */
export const EarlierLetter = ({ at, letter }: { at: string; letter: Letter }) => (
  <Details summary={`The letter of ${dayInWords(at)}, which was wrong and does not count`}>
    <p className="govuk-body">
      <strong>{letter.title}</strong>
    </p>
    {letter.sections.map(({ id, heading, blocks }) => (
      <div key={id}>
        <h3 className="govuk-heading-s">{heading}</h3>
        {blocks.map((block, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter keeps its order
          <LetterBlock key={place} block={block} />
        ))}
      </div>
    ))}
  </Details>
)
