import { dayInWords } from '#contract/calendar/words.ts'
import { TermsView } from '#contract/fostering/carers/terms.ts'
import type { DeskPart } from '#contract/fostering/desk.ts'
import { Details } from '#web/design/Details.tsx'
import { LetterText } from '#web/design/LetterText.tsx'
import { Beyond } from './Beyond.tsx'

/** Children to whom new terms do not fit, and the agreement and certificate as the carers have them. */
export function TermsShown({ part }: { part: DeskPart }) {
  const { data } = TermsView.safeParse(part.values)
  if (!data) return null
  return (
    <>
      <Beyond beyond={data.beyond} />
      {data.letters.map((letter) => (
        <Details key={letter.id} summary={`${letter.title}, ${dayInWords(letter.on)}`}>
          <LetterText letter={letter} headingLevel={3} />
          <p className="govuk-hint fos-link__secret">{`Fingerprint: ${letter.sha256}`}</p>
        </Details>
      ))}
    </>
  )
}
