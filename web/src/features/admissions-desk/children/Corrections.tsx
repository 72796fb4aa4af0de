import { useState } from 'react'
import { AnswerCorrection, ChildView } from '#contract/admissions/staff.ts'
import { Button } from '#web/design/form/Button.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { wordsKind } from '../parts/wordsKind.tsx'

type Correction = ChildView['corrections'][number]

const kept = wordsKind({
  name: 'text',
  title: 'Answer the family',
  send: 'Send the answer',
  label: 'What did you find?',
  hint: 'The family reads this',
  missing: 'Tell the family what you found',
})

interface Props {
  view: ChildView
  /** Whether whoever looks may answer. */
  answers: boolean
}

/** What the family asked to have put right, and what came of it. */
export function Corrections({ view, answers }: Props) {
  const [open, setOpen] = useState<string>()
  if (view.corrections.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Corrections that the family asked for</h2>
      {view.corrections.map((one) => (
        <SummaryCard key={one.id} title={`Asked on ${momentOf(one.at)}`} headingLevel={3}>
          <p className="govuk-body">
            <Lines text={one.text} />
          </p>
          {one.answer ? (
            <p className="govuk-body">{answerInWords(one.answer)}</p>
          ) : open === one.id ? (
            <Answer view={view} correction={one} onClose={() => setOpen(undefined)} />
          ) : (
            answers && (
              <Button type="button" variant="secondary" onClick={() => setOpen(one.id)}>
                Answer without a change
              </Button>
            )
          )}
        </SummaryCard>
      ))}
    </>
  )
}

const answerInWords = ({ at, outcome, text }: NonNullable<Correction['answer']>): string =>
  `${outcome === 'changed' ? 'Changed' : 'Left as it was'} on ${momentOf(at)}: ${text}`

interface AnswerProps {
  view: ChildView
  correction: Correction
  onClose(): void
}

function Answer({ view, correction, onClose }: AnswerProps) {
  const { reference, version } = view
  const answer = useAct(ChildView, ['children', reference, 'corrections', correction.id])
  return (
    <ActionForm
      kind={kept}
      about={view}
      form={`correction-${reference}-${correction.id}`}
      onSend={async (body: object) => {
        await answer(AnswerCorrection.parse({ ...body, outcome: 'kept', seen: version }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
