import { useState } from 'react'
import { useParams } from 'react-router'
import { type ChangeAct, ChangeView } from '#contract/admissions/changes.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
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
import { momentOf } from '../parts/moment.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { History } from '../round/History.tsx'
import { childrenInWords, roundInWords } from '../words.ts'
import { acting, doneWords } from './acting.tsx'
import { Effect } from './Effect.tsx'
import { changeNames, changeStateColours, changeStateNames, remedyNames } from './words.ts'

/** While something of it is on its way, the page looks again by itself. */
const everyMs = 3000

/** `…/changes/<change>`: one change with its reason, evidence and effect, and what a second person does with it. */
export default function ChangePage() {
  const { round = '', change = '' } = useParams()
  const query = asks(ChangeView, ['rounds', round, 'changes', change])
  return (
    <DeskPage
      title="A change after offer day"
      caption={roundInWords(round)}
      back={{ href: addresses.changes(round), text: 'All changes after offer day' }}
    >
      <Asked
        query={{
          ...query,
          refetchInterval: askedAgain((data) =>
            data?.state === 'computing' || data?.state === 'agreed' ? everyMs : false,
          ),
        }}
        waiting="Opening the change…"
      >
        {(view) => <Change view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Change({ view }: { view: ChangeView }) {
  const [open, setOpen] = useState<ChangeAct>()
  const [done, setDone] = useState<{ act: ChangeAct; at: number }>()
  const send = useAct(ChangeView, ['rounds', view.round, 'changes', view.id])
  const isDone = view.state === 'agreed' || view.state === 'done'
  return (
    <>
      {done && !open && (
        <NotificationBanner key={done.at} type="success">
          {doneWords[done.act]}
        </NotificationBanner>
      )}
      <SummaryList rows={rowsOf(view)} />
      {view.failure && <WarningText>{view.failure}</WarningText>}
      {view.state === 'computing' && (
        <p className="govuk-body" role="status">
          The corrected run is being made. This page will show it automatically.
        </p>
      )}
      {view.corrected && <Corrected view={view} />}
      {view.effect && <Effect round={view.round} effect={view.effect} isDone={isDone} />}
      {open ? (
        <ActionForm
          key={open}
          kind={acting[open]}
          about={view}
          form={`change-${view.id}-${open}`}
          onSend={async (act: object) => {
            await send({ act, seen: view.version })
            setDone({ act: open, at: Date.now() })
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <ButtonGroup>
          {view.can.map((act) => (
            <Button
              key={act}
              type="button"
              {...(act !== 'agree' && { variant: 'secondary' as const })}
              onClick={() => setOpen(act)}
            >
              {acting[act].title}
            </Button>
          ))}
        </ButtonGroup>
      )}
      {view.cannot && !open && <InsetText>{view.cannot}</InsetText>}
      <History entries={view.history} />
    </>
  )
}

function rowsOf(view: ChangeView): SummaryRow[] {
  const { about, reference, kind, state, words, why, evidence, by, at, round } = view
  return [
    {
      key: 'About',
      value: reference ? (
        <Link href={addresses.child(round, reference)}>{`${about}, ${reference}`}</Link>
      ) : (
        about
      ),
    },
    { key: 'Kind of change', value: changeNames[kind] },
    { key: 'Status', value: <Tag colour={changeStateColours[state]}>{changeStateNames[state]}</Tag> },
    ...words.map(({ label, before, after }) => ({ key: label, value: `${after} (before: ${before})` })),
    { key: 'Why', value: why },
    { key: 'Evidence', value: evidence },
    { key: 'Proposed', value: `${by.name}, ${momentOf(at)}` },
  ]
}

/** What each child got and should have had, and what is done for those who should have had a better place. */
function Corrected({ view: { corrected, round } }: { view: ChangeView }) {
  if (!corrected) return null
  const { children, faults, signatures, run, published } = corrected
  return (
    <>
      <h2 className="govuk-heading-m">The corrected run</h2>
      <SummaryList
        rows={[
          { key: 'Corrected run', value: run.slice(0, 8) },
          { key: 'Run that families were shown', value: published.slice(0, 8) },
          {
            key: 'Check',
            value:
              faults.length === 0
                ? 'A second program has checked it and found nothing wrong'
                : faults.map(({ school, faults: found }) => `${school.name}: ${found.join('. ')}`).join('. '),
          },
          {
            key: 'Signed',
            value: signatures.map(({ by, at }) => `${by.name}, ${momentOf(at)}`).join('. ') || 'Nobody yet',
          },
        ]}
      />
      <p className="govuk-body">
        {children.length === 0
          ? 'Every child would have had the same place.'
          : `${childrenInWords(children.length)} would have had a different place. A child who got a better one than they should have keeps it.`}
      </p>
      <WideTable
        caption="What each child got, and what they should have had"
        head={[{ text: 'Child' }, { text: 'Got' }, { text: 'Should have had' }, { text: 'What is done' }]}
        rows={children.map(({ reference, name, got, should, better, remedy }) => [
          <Link key="child" href={addresses.child(round, reference)}>{`${name}, ${reference}`}</Link>,
          got?.name ?? 'No place',
          should?.name ?? 'No place',
          better ? (remedy ? remedyNames[remedy.remedy] : 'Not chosen yet') : 'Keeps what they got',
        ])}
      />
    </>
  )
}
