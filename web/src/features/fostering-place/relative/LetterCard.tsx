import { dayInWords } from '#contract/calendar/words.ts'
import type { LetterOnPage } from '#contract/fostering/carers/letters.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { loadPhoto } from './calls.ts'
import type { OnPage } from './Letters.tsx'
import { useLetterAct } from './useLetterAct.ts'

/** How far it is, as whoever has letters with a family reads it. */
function standing({ mine, state, on, readBy }: LetterOnPage): string {
  if (!mine) return `We passed it on to you on ${dayInWords(on)}.`
  if (state === 'reading') return `We have it. We will read it by ${dayInWords(readBy ?? on)}.`
  return state === 'kept'
    ? 'We did not pass this letter on. We will talk to you about it. You can also call us.'
    : 'We passed it on.'
}

/** One letter: how far it is, what it says, and its photos. */
export function LetterCard({ letter, linkKey, view, onDone }: OnPage & { letter: LetterOnPage }) {
  const { act, busy, wrong, attempt } = useLetterAct(linkKey)
  const { id, mine, state, on, text, photos, byPost } = letter
  async function gotIt() {
    if (await act('have-it', 'have-it', view, { letter: id })) onDone('Thank you for telling us')
  }
  return (
    <SummaryCard
      title={mine ? `Your letter of ${dayInWords(on)}` : `A letter to you, ${dayInWords(on)}`}
      headingLevel={3}
    >
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong }]} />}
      <p className="govuk-body">{standing(letter)}</p>
      {text && <p className="govuk-body app-check__words">{text}</p>}
      {photos.map((photo, at) => (
        <FileOpener
          key={photo.id}
          file={photo}
          title={`Photo ${at + 1}`}
          load={() => loadPhoto(linkKey, photo.id)}
        />
      ))}
      {byPost && <p className="govuk-body">Something else came with it. We send that to you by post.</p>}
      {!mine && state === 'passed-on' && (
        <Button
          type="button"
          variant="secondary"
          loading={busy === 'have-it'}
          loadingText="Sending"
          onClick={() => void gotIt()}
        >
          Tell us that you have it
        </Button>
      )}
    </SummaryCard>
  )
}
