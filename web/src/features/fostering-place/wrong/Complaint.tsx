import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import {
  type ComplaintStage,
  type ComplaintView,
  complaintOutcomes,
} from '#contract/fostering/carers/wrong.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { toldBy } from '#contract/fostering/report.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'
import { Next } from './Next.tsx'
import { Say } from './Say.tsx'
import { Words } from './Words.tsx'

const { ombudsman } = fosteringProfile

interface Props {
  place: Place
  part: PartView
  complaint: ComplaintView
  onDone(words: string): void
}

const stageInWords: Readonly<Record<ComplaintStage, string>> = {
  one: 'Stage 1: we are looking into it',
  'answered-one': 'Stage 1: answered',
  two: 'Stage 2: somebody who was not involved is investigating',
  'answered-two': 'Stage 2: answered',
  three: 'Stage 3: a review panel is looking at it',
  'answered-three': 'Stage 3: answered. This was our last stage',
  withdrawn: 'You took it back',
}
const stageName = { one: 'Stage 1', two: 'Stage 2', three: 'Stage 3' } as const

/** A complaint as whoever made it sees it: how far it is, who has it, by when, and what they can do. */
export function Complaint({ place, part, complaint, onDone }: Props) {
  const { stage } = complaint
  return (
    <>
      <SummaryList rows={rowsOf(complaint)} />
      <Next place={place} part={part.name} />
      <Ask place={place} part={part} complaint={complaint} onDone={onDone} />
      {stage !== 'withdrawn' && (
        <>
          <h2 className="govuk-heading-m">If you are not happy with our answers</h2>
          <p className="govuk-body">
            <span>
              {stage === 'answered-three'
                ? 'This was our last answer. You can now go to the '
                : 'After our last stage you can go to the '}
            </span>
            <Link href={ombudsman.href}>{ombudsman.name}</Link>
            <span>{`. It ${ombudsman.what}. You can ask them for advice at any time.`}</span>
          </p>
        </>
      )}
      <Withdraw place={place} part={part} complaint={complaint} onDone={onDone} />
    </>
  )
}

function rowsOf({
  stage,
  made,
  handler,
  acknowledged,
  longer,
  answers,
  asked,
  withdrawn,
}: ComplaintView): SummaryRow[] {
  const how = made.how === 'page' ? 'on this page' : toldBy[made.how].toLowerCase()
  return [
    { key: 'What is happening now', value: stageInWords[stage] },
    {
      key: 'Who is dealing with it',
      value: handler
        ? `${handler.name}, ${handler.contact}`
        : 'A manager. We will tell you the name of the person who looks at it.',
    },
    { key: 'You complained', value: `${dayInWords(made.on)}, ${how}` },
    ...(acknowledged ? [{ key: 'We told you we have it', value: dayInWords(acknowledged.on) }] : []),
    { key: 'What went wrong', value: <Words text={made.words} /> },
    ...(made.wants ? [{ key: 'What would put it right', value: <Words text={made.wants} /> }] : []),
    ...longer.map((one) => ({
      key: `${stageName[one.stage]}: why it takes longer`,
      value: <Words text={one.why} />,
    })),
    ...answers.flatMap((one) => [
      {
        key: `${stageName[one.stage]}: our answer`,
        value: (
          <>
            <strong>{complaintOutcomes[one.outcome]}</strong>
            <span>{`, ${dayInWords(one.on)}`}</span>
            <br />
            <Words text={one.words} />
          </>
        ),
      },
    ]),
    ...asked.map((one) => ({
      key: `You asked for ${stageName[one.stage].toLowerCase()}`,
      value: (
        <>
          <span>{dayInWords(one.on)}</span>
          <br />
          <Words text={one.words} />
        </>
      ),
    })),
    ...(withdrawn ? [{ key: 'You took it back', value: dayInWords(withdrawn.on) }] : []),
  ]
}

/** The next stage, until its last day. */
function Ask({ place, part, complaint: { stage }, onDone }: Props) {
  const next = stage === 'answered-one' ? 'two' : stage === 'answered-two' ? 'three' : undefined
  const due = place.view.plan.lines.find(({ id }) => id === `after.${part.name}.ask-${next}`)?.due
  if (!next || !part.acts.includes('ask')) return null
  if (due?.kind !== 'day' || due.day < dayInEngland(new Date())) return null
  return (
    <section aria-labelledby="ask">
      <h2 className="govuk-heading-m" id="ask">
        {`Ask for ${stageName[next].toLowerCase()}`}
      </h2>
      <p className="govuk-body">{`You can ask until the end of ${dayInWords(due.day)}.`}</p>
      <Say
        place={place}
        part={part.name}
        seen={part.seen}
        what="ask"
        label="What are you still not happy with?"
        hint="Say what we got wrong, or what we left out."
        missing="Say what you are still not happy with"
        longest={10_000}
        button={`Ask for ${stageName[next].toLowerCase()}`}
        onDone={() =>
          onDone(
            `You have asked for ${stageName[next].toLowerCase()}. This page shows when you will hear from us`,
          )
        }
      />
    </section>
  )
}

function Withdraw({ place: { of }, part, complaint: { stage }, onDone }: Props) {
  const { act, busy, wrong, attempt } = useAct(of, part.name)
  if (stage === 'withdrawn' || stage === 'answered-three' || !part.acts.includes('withdraw')) return null
  const withdraw = async () => {
    if (await act('withdraw', 'withdraw', part.seen, {})) onDone('You have taken your complaint back')
  }
  return (
    <>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong }]} />}
      <Details summary="I do not want to continue with this complaint">
        <p>You can complain again later if you change your mind.</p>
        <Button
          type="button"
          variant="warning"
          loading={busy === 'withdraw'}
          loadingText="Sending"
          onClick={() => void withdraw()}
        >
          Take my complaint back
        </Button>
      </Details>
    </>
  )
}
