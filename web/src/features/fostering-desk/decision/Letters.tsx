import { dayInWords } from '#contract/calendar/words.ts'
import type { DeskReferral } from '#contract/fostering/panel/referral.ts'
import { Details } from '#web/design/Details.tsx'
import { LetterText } from '#web/design/LetterText.tsx'

/** Letters as the household reads them: those that would be sent today, open to be read first, and those that were sent. */
export function Letters({ referral: { ahead, letters } }: { referral: DeskReferral }) {
  return (
    <>
      {ahead.letters.length > 0 && (
        <section aria-labelledby="letters-ahead">
          <h2 className="govuk-heading-m" id="letters-ahead">
            What the household will read
          </h2>
          <p className="govuk-body">
            Read this before you send it. It is written from the record and gets the date of the day on which
            you send it. To change anything in it, talk to the decision maker.
          </p>
          {ahead.letters.map((letter) => (
            <Details key={letter.id} summary={letter.title} open={letter.id === ahead.letters[0]?.id}>
              <LetterText letter={letter} headingLevel={3} />
            </Details>
          ))}
        </section>
      )}
      {letters.length > 0 && (
        <section aria-labelledby="letters-sent">
          <h2 className="govuk-heading-m" id="letters-sent">
            Letters
          </h2>
          {letters.map((letter) => (
            <Details key={letter.id} summary={`${letter.title}, ${dayInWords(letter.on)}`}>
              <LetterText letter={letter} headingLevel={3} />
              <p className="govuk-hint fos-link__secret">{`Fingerprint: ${letter.sha256}`}</p>
            </Details>
          ))}
        </section>
      )}
    </>
  )
}
