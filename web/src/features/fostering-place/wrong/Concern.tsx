import { dayInWords } from '#contract/calendar/words.ts'
import { type ConcernView, concernOutcomes } from '#contract/fostering/carers/wrong.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { Comments } from './Comments.tsx'
import { Next } from './Next.tsx'
import { Talk } from './Talk.tsx'
import { Words } from './Words.tsx'

interface Props {
  place: Place
  part: PartView
  concern: ConcernView
  onDone(words: string): void
}

/** A concern about standards of care, as those see it who were told of it. */
export function Concern({ place, part, concern, onDone }: Props) {
  const { raised, told, handler, comments, outcome, planUntil, planDone } = concern
  const isOver = outcome !== null && (planUntil === null || planDone !== null)
  return (
    <>
      <SummaryList
        rows={[
          { key: 'What the concern is', value: <Words text={raised.words} /> },
          ...(told ? [{ key: 'We told you on', value: dayInWords(told.on) }] : []),
          ...(handler ? [{ key: 'Who is looking at it', value: `${handler.name}, ${handler.contact}` }] : []),
          ...(outcome
            ? [
                {
                  key: 'What we decided',
                  value: (
                    <>
                      <strong>{concernOutcomes[outcome.outcome]}</strong>
                      <span>{`, ${dayInWords(outcome.on)}`}</span>
                      <br />
                      <Words text={outcome.words} />
                    </>
                  ),
                },
              ]
            : []),
          ...(planDone ? [{ key: 'The plan was done', value: dayInWords(planDone) }] : []),
        ]}
      />
      <Next place={place} part={part.name} />
      <Comments place={place} part={part} comments={comments} isOver={isOver} onDone={onDone} />
      {!outcome && (
        <>
          <h2 className="govuk-heading-m">What could happen</h2>
          <ul className="govuk-list govuk-list--bullet">
            <li>nothing more needs to happen</li>
            <li>we agree a plan with you for support or training, with a day when it ends</li>
            <li>we review your approval with you</li>
          </ul>
        </>
      )}
      <Talk place={place} />
    </>
  )
}
