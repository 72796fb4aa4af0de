import { dayInWords } from '#contract/calendar/words.ts'
import { type PlanLine, stages } from '#contract/fostering/clocks.ts'
import { Details } from '#web/design/Details.tsx'
import { Tag, type TagColour } from '#web/design/Tag.tsx'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { stageInWords, stateInWords, whoseInWords } from '../words.ts'

/** `/fostering/place/…/steps`: all that happens from the first question to the decision. */
export default function StepsPage() {
  return <InPlace Page={Steps} />
}

const colours: Partial<Record<PlanLine['state'], TagColour>> = { late: 'red', done: 'green', waiting: 'teal' }

function Steps({ of, view: { plan } }: Place) {
  return (
    <PlacePage of={of} title="Every step" summary={summaries.steps}>
      {plan.ending && <p className="govuk-body">{plan.ending}</p>}
      {stages.map((stage) => {
        const lines = plan.lines.filter((line) => line.stage === stage)
        if (lines.length === 0) return null
        return (
          <section key={stage} aria-labelledby={`stage-${stage}`}>
            <h2 className="govuk-heading-m" id={`stage-${stage}`}>
              {stageInWords[stage]}
            </h2>
            <ul className="govuk-list govuk-list--spaced">
              {lines.map((line) => (
                <li key={line.id}>
                  <Step line={line} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </PlacePage>
  )
}

function Step({ line: { title, state, whose, since, dueWords, next, clock } }: { line: PlanLine }) {
  const isOpen = state !== 'done' && state !== 'not-needed'
  const facts = [
    isOpen ? whoseInWords[whose] : '',
    isOpen ? dueWords : state === 'done' && since ? `on ${dayInWords(since)}` : '',
  ].filter(Boolean)
  return (
    <>
      <strong>{title}</strong> <Tag colour={colours[state] ?? 'grey'}>{stateInWords[state]}</Tag>
      {facts.length > 0 && <div>{`${facts.join(', ')}.`}</div>}
      {next && <div>{next}</div>}
      {clock && isOpen && (
        <Details summary="Where this time comes from" className="govuk-!-margin-bottom-2">
          <p>
            {`${clock.title}: ${clock.length}, since ${dayInWords(clock.began)}. ${clock.set === 'council' ? 'We promise this ourselves' : 'Source'}: ${clock.source}`}
          </p>
        </Details>
      )}
    </>
  )
}
