import { dayInWords } from '#contract/calendar/words.ts'
import type { Letter, LetterAdded } from '#contract/fostering/carers/adoption.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { FileOpener } from '#web/questions/files/FileOpener.tsx'
import { loadFile } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'

interface Props {
  place: Place
  part: PartView
  letter: Letter
  said: readonly LetterAdded[]
  onDone(words: string): void
}

/** How far it is, as the family reads it. */
function standing({ way, state, readBy, passed, acknowledged }: Letter): string {
  if (way === 'in')
    return acknowledged
      ? `You told us on ${dayInWords(acknowledged)} that you have it.`
      : `On ${dayInWords(passed ?? '')} we passed it on to you.`
  if (state === 'reading') return `We have it. We will read it by ${dayInWords(readBy)}, and then pass it on.`
  if (state === 'sent-back') return 'It came back to you. You can change it above.'
  return [
    `On ${dayInWords(passed ?? '')} we passed it on.`,
    ...(acknowledged ? [`They told us on ${dayInWords(acknowledged)} that they have it.`] : []),
  ].join(' ')
}

/** One letter: how far it is, what it says, and what came with it. */
export function LetterShown({ place: { of }, part, letter, said, onDone }: Props) {
  const { act, busy, wrong, attempt } = useAct(of, part.name)
  const { id, way, state, given } = letter
  const last = said.findLast(({ is }) => is === 'letter')
  const title =
    way === 'out' ? `Your letter of ${dayInWords(given)}` : `A letter to you, ${dayInWords(given)}`
  async function gotIt() {
    if (await act('got-it', 'got-it', part.seen, { letter: id })) onDone('Thank you for telling us')
  }
  return (
    <SummaryCard title={title} headingLevel={3}>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong }]} />}
      <p className="govuk-body">{standing(letter)}</p>
      {last?.text && <p className="govuk-body app-check__words">{last.text}</p>}
      {last?.files.map((file) => (
        <FileOpener
          key={file.id}
          file={file}
          title={file.title}
          load={() => loadFile(of, part.name, file.id)}
        />
      ))}
      {way === 'in' && state === 'passed-on' && part.acts.includes('got-it') && (
        <Button
          type="button"
          variant="secondary"
          loading={busy === 'got-it'}
          loadingText="Sending"
          onClick={() => void gotIt()}
        >
          Tell us that you have it
        </Button>
      )}
    </SummaryCard>
  )
}
