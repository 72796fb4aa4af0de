import './day.scss'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { MinutesView } from '#contract/fostering/panel/minutes.ts'
import { ApiProblem } from '#web/app/api.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { between, plansPanels, readsDecided } from '#web/staff/desk/fostering.ts'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import type { Row } from '#web/staff/rows/row.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { addresses } from './addresses.ts'
import { asks, meetingOf, useAct } from './api.ts'
import { meIn } from './standing.ts'

/** `/workspace/panel/{meeting}/{item}/minutes`: drafted from what was recorded, corrected, agreed by the chair. */
export default function MinutesPage() {
  const { meeting = '', item = '' } = useParams()
  return (
    <DeskPage title="Minutes" before={<Back meeting={meeting} item={item} />}>
      <Inside meeting={meeting} item={item} />
    </DeskPage>
  )
}

/** Whoever only decides came from the decision, and has nothing to do at the meeting. */
function Back({ meeting, item }: { meeting: string; item: string }) {
  const one = useItem(meeting, item)
  const staff = useStaff()
  return one?.decision && !plansPanels(staff) ? (
    <BackLink href={one.decision}>Back to the decision</BackLink>
  ) : (
    <BackLink href={addresses.meeting(meeting)}>Back to the meeting</BackLink>
  )
}

/** The item, and where it is decided for those who read that. */
function useItem(meeting: string, item: string) {
  const { data: view } = useQuery(meetingOf(meeting))
  const worksOnCases = readsDecided(useStaff())
  const one = view?.items.find(({ id }) => id === item)
  const decision =
    worksOnCases && one?.household && one.referral ? between.decision(one.household, one.referral) : undefined
  return view && { title: one?.title, decision, me: meIn(view) }
}

const longestMinutes = 40_000

const rows: Readonly<Record<string, Row<MinutesView>>> = {
  correct: {
    title: 'Correct the minutes',
    send: 'Save a new version',
    done: 'Saved as a new version. The earlier ones are kept.',
    note: 'Serious doubts stay as the panel recorded them.',
    from: ({ text }) => ({ text }),
    fields: [
      {
        name: 'text',
        kind: 'words',
        label: 'Minutes',
        missing: 'Write the minutes',
        most: longestMinutes,
        rows: 25,
      },
    ],
  },
  agree: {
    title: 'Agree the minutes',
    send: 'Agree the minutes',
    done: 'Agreed. The minutes are final, and the decision maker can decide.',
    note: 'Once you agree, nobody can change them. The time for the decision counts from today.',
    grave: true,
    body: () => ({}),
    fields: [
      {
        name: 'sure',
        kind: 'sure',
        label: 'Are they right?',
        missing: 'Tick this if the minutes are a true record. Otherwise correct them first',
        text: 'I have read the minutes, and they are a true record',
      },
    ],
  },
}

function Inside({ meeting, item }: { meeting: string; item: string }) {
  const place = ['meetings', meeting, 'items', item, 'minutes']
  const { data, error, isFetching, refetch } = useQuery({ ...asks(MinutesView, place), retry: false })
  const send = useAct<object, MinutesView>(MinutesView)
  const { title, decision, me } = useItem(meeting, item) ?? {}
  const plans = plansPanels(useStaff())
  if (data)
    return (
      <>
        {title && <p className="govuk-body-l">{title}</p>}
        {decision && plans && (
          <p className="govuk-body app-noprint">
            <Link href={decision}>Recommendation and decision</Link>
          </p>
        )}
        <Standing minutes={data} />
        <RowActs
          rows={rows}
          can={data.acts}
          about={data}
          form={`minutes-${meeting}-${item}`}
          onSend={async (act, body) => {
            await send([...place, 'acts', act], { seen: data.seen, with: body })
          }}
        />
        <div className="day-minutes">
          <Lines text={data.text} />
        </div>
        {data.versions.length > 1 && <Versions minutes={data} />}
      </>
    )
  const none = error instanceof ApiProblem && error.status === 404
  if (error && !none && !isFetching)
    return <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
  if (!none || !me) return <Waiting words="Opening the minutes…" />
  return (
    <>
      {title && <p className="govuk-body-l">{title}</p>}
      <p className="govuk-body">There are no minutes of this item yet.</p>
      {(me.isDesk || me.isChair) && (
        <>
          <p className="govuk-body">
            We put a draft together from what was recorded: who was there, questions and answers, each view,
            and the recommendation. You can correct it.
          </p>
          <ActButton
            words="Draft the minutes"
            onAct={async () => {
              await send(place, {})
            }}
          />
        </>
      )}
    </>
  )
}

function Standing({ minutes: { final, versions } }: { minutes: MinutesView }) {
  if (final)
    return (
      <p className="govuk-body">
        <span>{`Final. ${final.by} agreed them on ${dayInWords(final.on)}.`}</span>{' '}
        <span className="day-written">{`Fingerprint: ${final.sha256}`}</span>
      </p>
    )
  const last = versions.at(-1)
  return (
    <p className="govuk-body">
      {`Draft${last ? `, version ${versions.length}, by ${last.by}, ${timeInWords(last.at)}` : ''}. The chair still has to agree it.`}
    </p>
  )
}

function Versions({ minutes: { versions } }: { minutes: MinutesView }) {
  return (
    <section aria-labelledby="versions">
      <h2 className="govuk-heading-m" id="versions">
        Earlier versions
      </h2>
      <div>
        {versions
          .slice(0, -1)
          .map(({ number, at, by, text }, place) => (
            <Details key={number} summary={`Version ${place + 1}, by ${by}, ${timeInWords(at)}`}>
              <Lines text={text} />
            </Details>
          ))
          .reverse()}
      </div>
    </section>
  )
}
