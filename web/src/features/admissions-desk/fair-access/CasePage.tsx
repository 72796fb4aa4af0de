import { useState } from 'react'
import { useParams } from 'react-router'
import { type FairAccessActName, FairAccessView } from '#contract/admissions/fair-access.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { History } from '../round/History.tsx'
import { Direction, Shares } from './Direction.tsx'
import { doneWords, kinds } from './kinds.tsx'
import { bodyNames, careNames, stateColours, stateNames, triedNames } from './words.ts'

/** `…/fair-access/<reference>`: a child who is to be placed, whose turn it is, and what is done next. */
export default function CasePage() {
  const { reference = '' } = useParams()
  return (
    <DeskPage
      title="Fair Access case"
      caption={reference}
      back={{ href: addresses.fairAccess, text: 'Fair Access' }}
    >
      <Asked query={asks(FairAccessView, ['fair-access', reference])} waiting="Opening the case…">
        {(view) => <Case view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Case({ view }: { view: FairAccessView }) {
  const { reference, can, version, unreached } = view
  const [open, setOpen] = useState<FairAccessActName>()
  const [done, setDone] = useState<{ act: FairAccessActName; at: number }>()
  const send = useAct(FairAccessView, ['fair-access', reference])
  return (
    <>
      {done && !open && (
        <NotificationBanner key={done.at} type="success">
          {doneWords[done.act]}
        </NotificationBanner>
      )}
      {unreached && (
        <WarningText>We could not send the family the latest news. Call them or write to them.</WarningText>
      )}
      <SummaryList rows={rowsOf(view)} />
      {view.inYear && (
        <p className="govuk-body">
          <Link href={addresses.inYearCase(reference)}>See the application for a place during the year</Link>
        </p>
      )}
      {open ? (
        <ActionForm
          key={open}
          kind={kinds[open]}
          about={view}
          form={`fair-access-${reference}-${open}`}
          onSend={async (act: object) => {
            await send({ act, seen: version })
            setDone({ act: open, at: Date.now() })
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <ButtonGroup>
          {can.map((act) => (
            <Button key={act} type="button" variant="secondary" onClick={() => setOpen(act)}>
              {kinds[act].title}
            </Button>
          ))}
        </ButtonGroup>
      )}
      <Direction view={view} />
      <Shares view={view} />
      <History entries={view.history} />
    </>
  )
}

const row = (key: string, value: SummaryRow['value'] | null) => (value ? [{ key, value }] : [])

function rowsOf(view: FairAccessView): SummaryRow[] {
  const { child, state, groupTitle, care, plan, outSince, tried, why, family, proposal, replies, place } =
    view
  return [
    { key: 'Child', value: `${child.name}, born ${dayInWords(child.born)}` },
    { key: 'Year group', value: yearName(child.year) },
    { key: 'How it stands', value: <Tag colour={stateColours[state]}>{stateNames[state]}</Tag> },
    { key: 'Place by', value: view.dueOn ? dayInWords(view.dueOn) : 'Within 20 school days' },
    { key: 'Group', value: groupTitle },
    ...row('Care', care && careNames[care]),
    ...row('Plan', plan && 'Has an education, health and care plan'),
    ...row('Out of school since', outSince && dayInWords(outSince)),
    ...row(
      'Tried first',
      tried.map(({ school, on, answer }) => `${school}, ${dayInWords(on)}: ${triedNames[answer]}`).join('. '),
    ),
    { key: 'Why', value: why },
    { key: 'Family', value: [family.name, family.email, family.phone].filter(Boolean).join(', ') },
    ...row(
      'School asked',
      proposal &&
        `${proposal.school.name}. ${bodyNames[proposal.body]} decided on ${dayInWords(proposal.on)}: “${proposal.why}”`,
    ),
    ...row('Answer by', state === 'proposed' && proposal?.replyBy ? dayInWords(proposal.replyBy) : null),
    ...row(
      'Schools that said no',
      replies
        .filter(({ agrees }) => !agrees)
        .map((one) => `${one.school.name}: “${one.why}”`)
        .join('. '),
    ),
    ...row(
      'Place',
      place &&
        `${place.school.name}, from ${dayInWords(place.starts)}, ${place.how === 'agreed' ? 'agreed by the school' : 'by direction'}`,
    ),
  ]
}
