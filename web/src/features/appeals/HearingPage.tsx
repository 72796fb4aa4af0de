import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { AppealPeople, HearingView } from '#contract/admissions/appeals/hearing.ts'
import { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { wallClockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { PlaceAfter } from '#web/staff/appeals/PlaceAfter.tsx'
import { attendNames, hearingNames, panelNames, sideNames, wayNames } from '#web/staff/appeals/words.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { addresses } from './addresses.ts'
import { asks, useAct } from './api.ts'
import { needItems, needWords } from './hearingFields.ts'
import { hearingRows } from './hearingRows.ts'
import { lookingAhead } from './lookingAhead.tsx'

/** `/workspace/appeals/hearings/{hearing}`: a hearing, from its plan to its decisions. */
export default function HearingPage() {
  const { hearing = '' } = useParams()
  return (
    <DeskPage title="Hearing" back={{ href: addresses.home, text: 'Back to school appeals' }}>
      <Asked query={asks(HearingView, ['hearings', hearing])} waiting="Opening the hearing…">
        {(view) => <Found view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ view }: { view: HearingView }) {
  const isClerk = view.me === null
  const { data: list } = useQuery({ ...asks(AppealPeople, ['people']), enabled: isClerk })
  const { data: home } = useQuery({ ...asks(AppealsHome, []), enabled: isClerk })
  const act = useAct<object, HearingView>(HearingView)
  const about = { view, people: list?.people ?? [], appeals: home?.appeals ?? [] }
  return (
    <>
      <SummaryList rows={rowsOf(view)} />
      <RowActs
        rows={hearingRows}
        can={view.can.filter((one) => one !== 'arrange' || needItems(about).length > 0)}
        about={about}
        form={`hearing-${view.id}`}
        lookAhead={(name) =>
          name === 'decide' || name === 'correct' ? lookingAhead(act, view, name) : undefined
        }
        onSend={async (name, body) => {
          await act(['hearings', view.id, 'acts'], { act: { do: name, ...body }, seen: view.version })
        }}
      />
      <NotNow view={view} />
      <h2 className="govuk-heading-m">Appeals</h2>
      {view.cases.length === 0 && <p className="govuk-body">There is no appeal in this hearing yet.</p>}
      {view.cases.map((one) => (
        <SummaryCard key={one.id} title={titleOf(one, view)}>
          <SummaryList rows={caseRows(one, view)} />
          {one.decision?.corrects && (
            <PlaceAfter before={one.decision.corrects.outcome} after={one.decision.outcome} />
          )}
        </SummaryCard>
      ))}
      <Notes view={view} />
    </>
  )
}

/** What can be done another time, each with why not now. */
const NotNow = ({ view: { cannot } }: { view: HearingView }) =>
  cannot.length > 0 && (
    <Details summary="What you cannot do now, and why">
      <SummaryList rows={cannot.map(({ act, why }) => ({ key: hearingRows[act].title, value: why }))} />
    </Details>
  )

/** The clerk’s own, for nobody else. */
const Notes = ({ view: { notes } }: { view: HearingView }) =>
  notes.length > 0 && (
    <Details summary="Your notes, which only clerks read">
      {notes.map(({ at, text }) => (
        <p key={`${at} ${text}`} className="govuk-body app-said">
          <strong>{dayInWords(at)}</strong>
          <br />
          <span>{text}</span>
        </p>
      ))}
    </Details>
  )

type Case = HearingView['cases'][number]

const isTheirs = ({ conflicts }: Case, { me }: HearingView) => conflicts.some(({ person }) => person === me)

function titleOf(one: Case, view: HearingView) {
  const words = isTheirs(one, view) ? 'You do not hear this appeal' : (one.child ?? one.id)
  const canOpen = view.me === null || (one.papers !== null && !isTheirs(one, view))
  return canOpen && !one.withdrawn ? <Link href={addresses.case(one.id)}>{words}</Link> : words
}

function rowsOf({
  school,
  day,
  time,
  way,
  place,
  link,
  state,
  members,
  there,
  stageOne,
}: HearingView): SummaryRow[] {
  const row = (key: string, value: string) => (value ? [{ key, value }] : [])
  return [
    { key: 'School', value: school.name },
    { key: 'When', value: `${dayInWords(day)} at ${wallClockInWords(time)}` },
    { key: 'How', value: wayNames[way] },
    ...row('Place', place),
    ...row('Call', link),
    { key: 'Hearing', value: hearingNames[state] },
    {
      key: 'Panel',
      value:
        members.length === 0 ? (
          'Nobody yet'
        ) : (
          <ul className="govuk-list">
            {members.map(({ id, name, kind, there }) => (
              <li key={id}>{`${name} (${panelNames[kind].toLowerCase()})${there ? ': here' : ''}`}</li>
            ))}
          </ul>
        ),
    },
    ...row('Here too', there.map((side) => sideNames[side]).join(', ')),
    ...row(
      'First stage',
      stageOne
        ? `${stageOne.harm ? 'One more child would harm the school' : 'No harm to the school'}. ${stageOne.why}`
        : '',
    ),
    ...row('Began early', stageOne?.early ?? ''),
  ]
}

const Needs = ({ asked }: Pick<NonNullable<Case['needs']>, 'asked'>) => (
  <ul className="govuk-list">
    {asked.map((one) => (
      <li key={one.need}>
        <span>{needWords(one)}</span>{' '}
        <Tag colour={one.arranged ? 'green' : 'orange'}>{one.arranged ? 'Arranged' : 'Not arranged yet'}</Tag>
      </li>
    ))}
  </ul>
)

const Missing = ({ missing }: Pick<Case, 'missing'>) => (
  <ul className="govuk-list govuk-list--bullet">
    {missing.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
)

type Corrects = NonNullable<NonNullable<Case['decision']>['corrects']>

const correctedRows = ({ outcome, on, because, confirmed, sent }: Corrects): SummaryRow[] => [
  {
    key: 'Corrected',
    value: `On ${dayInWords(sent)}. The letter of ${dayInWords(on)} said ${outcome}. What was wrong: ${because}`,
  },
  { key: 'Confirmed by the panel', value: confirmed },
]

function caseRows(one: Case, view: HearingView): SummaryRow[] {
  const row = (key: string, value: string | false | null | undefined) => (value ? [{ key, value }] : [])
  const nameOf = (id: string) => view.members.find((member) => member.id === id)?.name ?? id
  return [
    { key: 'Kind', value: one.infantClass ? 'Infant class' : 'Ordinary' },
    ...row('Coming to the hearing', one.needs?.attend && attendNames[one.needs.attend]),
    ...row('Who comes along', one.needs?.representative),
    ...(one.needs && one.needs.asked.length > 0
      ? [{ key: 'What they need', value: <Needs asked={one.needs.asked} /> }]
      : []),
    ...row('Withdrawn', one.withdrawn && 'By the family'),
    ...row('Notice given', one.noticed && dayInWords(one.noticed)),
    ...row('Papers sent', one.papers && dayInWords(one.papers)),
    ...row('Conflicts', one.conflicts.map(({ person, why }) => `${nameOf(person)}: ${why}`).join('. ')),
    ...row('Family heard', one.heard && dayInWords(one.heard)),
    ...row(
      'Decision',
      one.decision &&
        `${one.decision.outcome === 'upheld' ? 'Upheld' : 'Dismissed'} on ${dayInWords(one.decision.on)}`,
    ),
    ...row(
      'Vote',
      one.decision?.vote &&
        `${one.decision.vote.uphold} for the family, ${one.decision.vote.dismiss} against${one.decision.vote.casting ? '. The chair’s casting vote decided' : ''}`,
    ),
    ...(one.decision?.corrects ? correctedRows(one.decision.corrects) : []),
    ...(one.missing.length > 0 ? [{ key: 'Before it can be decided', value: <Missing {...one} /> }] : []),
  ]
}
