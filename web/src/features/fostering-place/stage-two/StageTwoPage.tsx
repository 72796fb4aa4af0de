import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lengthInWords } from '#contract/calendar/clock-words.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import { clockOf } from '#fostering/clocks/find.ts'
import { adoption } from '#fostering/clocks/law/adoption.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { LineWords } from '../steps/LineWords.tsx'
import { summaries } from '../summaries.ts'
import { useAct } from '../you/useAct.ts'

/** Of the plan: the household asks to go on. Only in adoption. */
const askLine = 'adoption-ask-stage-two'

/** `/fostering/place/…/stage-two`: what stage 2 of adoption is, what stands before it, and how to ask for it. */
export default function StageTwoPage() {
  return <InPlace Page={OfAdopters} />
}

function OfAdopters(place: Place) {
  const line = place.view.plan.lines.find(({ id }) => id === askLine)
  return line ? <StageTwo place={place} line={line} /> : <NotFoundPage />
}

function StageTwo({ place: { of, view }, line }: { place: Place; line: PlanLine }) {
  const { data: head } = useQuery(partOf(of, 'head'))
  const { act, busy, wrong, attempt } = useAct(of, 'head')
  const [asked, setAsked] = useState(false)
  const others = view.people.filter(({ id, role, here }) => id !== of.person && role === 'applicant' && here)
  const may = line.state === 'waiting' && head?.acts.includes('ask-stage-two')
  const ask = async () => {
    if (await act('ask', 'ask-stage-two', head?.seen ?? 0, {})) setAsked(true)
  }
  return (
    <PlacePage
      of={of}
      title="Go on to stage 2"
      summary={summaries.stageTwo}
      errors={wrong ? [{ text: wrong }] : []}
      attempt={attempt}
      done={asked ? 'You have asked to move on to stage 2' : undefined}
    >
      <Standing place={{ of, view }} line={line} />
      <h2 className="govuk-heading-m">What stage 2 means</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>A social worker visits you several times and gets to know you.</li>
        <li>You talk about your life, your family and the child you could care for.</li>
        <li>Your worker writes a report about you. You read it before anybody decides.</li>
        <li>
          {`A panel reads the report too. Then we decide. All of it takes up to ${lengthOfStageTwo(view)} from the day you ask.`}
        </li>
      </ul>
      {may && (
        <>
          {others.length > 0 && (
            <p className="govuk-body">
              {`You ask for everybody who applies with you. Talk to ${others.map(({ name }) => name).join(' and ')} first.`}
            </p>
          )}
          <Button type="button" loading={busy === 'ask'} loadingText="Sending" onClick={() => void ask()}>
            Ask to move on to stage 2
          </Button>
        </>
      )}
      <p className="govuk-body">
        Do you have a question, or do you need more time?{' '}
        <Link href={addresses.messages(of)}>Write to your worker</Link>
      </p>
    </PlacePage>
  )
}

/** As the rules of their application have it. */
const lengthOfStageTwo = ({ dates }: Place['view']): string =>
  lengthInWords(
    clockOf({ clocks: adoption }, 'adoption-stage-two', { dates }, dayInEngland(new Date())).length,
  )

/** Whether they can ask now, until when, and what is missing where they cannot. */
function Standing({ place: { of, view }, line }: { place: Pick<Place, 'of' | 'view'>; line: PlanLine }) {
  if (line.state === 'done') {
    const decision = view.plan.lines.find(({ id }) => id === 'adoption-stage-two')
    return (
      <p className="govuk-body">
        {`You asked on ${dayInWords(line.since ?? '')}. Your worker will get in touch with you. ${decision?.dueWords ? `We decide ${decision.dueWords}.` : ''}`}
      </p>
    )
  }
  if (line.state === 'late') return <WarningText>{line.next}</WarningText>
  if (line.state === 'not-needed' || line.state === 'paused')
    return <p className="govuk-body">{line.next || view.plan.ending}</p>
  if (line.state === 'waiting')
    return (
      <>
        <p className="govuk-body">
          <strong>{`You can ask ${line.dueWords}.`}</strong>
        </p>
        {line.clock && (
          <p className="govuk-body">
            {`You have ${line.clock.length} from ${dayInWords(line.clock.began)}. If you ask later, you may have to do stage 1 again.`}
          </p>
        )}
      </>
    )
  return <Missing of={of} view={view} />
}

/** Stage 1 goes on: what of it is still to come. */
function Missing({ of, view }: Pick<Place, 'of' | 'view'>) {
  const open = view.plan.lines.filter(
    ({ stage, state }) => stage === 'stage-one' && state !== 'done' && state !== 'not-needed',
  )
  return (
    <>
      <p className="govuk-body">
        You cannot ask yet. First we finish stage 1 together. We tell you here when it is over.
      </p>
      {open.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What is still missing in stage 1</h2>
          <ul className="govuk-list govuk-list--spaced">
            {open.map((one) => (
              <li key={one.id}>
                <LineWords line={one} of={of} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
