import { dayInWords } from '#contract/calendar/words.ts'
import { type AllegationForCarer, allegationOutcomes } from '#contract/fostering/carers/wrong.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { summaryKept } from '#fostering/clocks/tracks/summary-kept.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { Comments } from './Comments.tsx'
import { Next } from './Next.tsx'
import { Talk } from './Talk.tsx'
import { Words } from './Words.tsx'

interface Props {
  place: Place
  part: PartView
  allegation: AllegationForCarer
  onDone(words: string): void
}

const stageInWords = {
  looking: 'We are looking into it. Nobody has decided anything.',
  concluded: 'We have decided the outcome. It is below.',
  summary: 'It is over. You have your copy of the summary.',
} as const

/** An allegation, as somebody sees it who was told: who is there for them first, then by when they hear, then what it is. */
export function Allegation({ place, part, allegation, onDone }: Props) {
  const { stage, told, handler, supporter, next, news, comments, outcome, reviewAsked, summary } = allegation
  return (
    <>
      <SummaryList
        rows={[
          { key: 'What is happening now', value: stageInWords[stage] },
          {
            key: 'Who supports you',
            value: supporter
              ? `${supporter.name}, ${supporter.contact}. They are independent, and are not involved in looking into it.`
              : 'We will find somebody independent for you. You will see their name here.',
          },
          ...(next ? [{ key: 'You will hear from us by', value: <strong>{dayInWords(next)}</strong> }] : []),
          { key: 'Who is looking into it', value: `${handler.name}, ${handler.contact}` },
        ]}
      />
      {outcome && (
        <section aria-labelledby="outcome">
          <h2 className="govuk-heading-m" id="outcome">
            The outcome
          </h2>
          <p className="govuk-body">
            <strong>{allegationOutcomes[outcome.outcome]}</strong>
            <span>{`. This was decided on ${dayInWords(outcome.on)}.`}</span>
          </p>
          <p className="govuk-body">
            <Words text={outcome.words} />
          </p>
        </section>
      )}
      <Next place={place} part={part.name} />
      <section aria-labelledby="told">
        <h2 className="govuk-heading-m" id="told">
          What we have told you
        </h2>
        <p className="govuk-body">{`On ${dayInWords(told.on)}:`}</p>
        <InsetText>
          <Words text={told.words} />
        </InsetText>
        {[...news].reverse().map(({ on, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out or moved
          <div key={at}>
            <p className="govuk-body">{`News on ${dayInWords(on)}:`}</p>
            <InsetText>
              <Words text={words} />
            </InsetText>
          </div>
        ))}
      </section>
      <section aria-labelledby="children">
        <h2 className="govuk-heading-m" id="children">
          The children in the meantime
        </h2>
        <p className="govuk-body">
          <Words text={told.children} />
        </p>
        {stage === 'looking' && (
          <p className="govuk-body">
            While we look into it, children may stay with you, or stay somewhere else for a time. Nobody moves
            a child just because it is easier. We tell you before anything changes, wherever we can.
          </p>
        )}
      </section>
      <Comments place={place} part={part} comments={comments} isOver={stage === 'summary'} onDone={onDone} />
      <section aria-labelledby="afterwards">
        <h2 className="govuk-heading-m" id="afterwards">
          What happens afterwards
        </h2>
        <p className="govuk-body">
          {reviewAsked
            ? `We are going to review your approval. We asked for the review on ${dayInWords(reviewAsked)}. You can say what you think, and bring somebody with you.`
            : 'After an allegation we review your approval. You can say what you think, and bring somebody with you.'}
        </p>
        <p className="govuk-body">
          {summary
            ? `We have to keep the summary until ${dayInWords(summary.keptUntil)}. We erase everything else about it earlier, with the rest of your record.`
            : `We will write a summary of what was said, what we did and how it ended. We will give you a copy. We have to keep it until you reach State Pension age, or for ${summaryKept()} if that is longer.`}
        </p>
      </section>
      {summary && (
        <section aria-labelledby="summary">
          <h2 className="govuk-heading-m" id="summary">
            {`Your copy of the summary, ${dayInWords(summary.on)}`}
          </h2>
          <InsetText>
            <Words text={summary.words} />
          </InsetText>
        </section>
      )}
      <Talk place={place} />
    </>
  )
}
