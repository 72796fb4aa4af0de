import { useState } from 'react'
import { useParams } from 'react-router'
import { RoundView } from '#contract/admissions/staff.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { Button } from '#web/design/form/Button.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { ActButton } from '../parts/ActButton.tsx'
import { Asked } from '../parts/Asked.tsx'
import { DeskPage } from '../parts/DeskPage.tsx'
import { momentOf } from '../parts/moment.ts'
import { moment } from './momentKind.tsx'
import { nameOf } from './Runs.tsx'

/** `…/publication`: the moment at which every family sees its offer. */
export default function PublicationPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="When offers are shown"
      caption={round}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(RoundView, ['rounds', round])} waiting="Opening the round…">
        {(view) => <Publication view={view} />}
      </Asked>
    </DeskPage>
  )
}

/** The run that two people have signed, the last of them last; undefined while there is none. */
function signedRun({ signatures }: RoundView): string | undefined {
  const byRun = grouped(signatures, ({ run }) => run)
  return [...byRun].findLast(([, those]) => new Set(those.map(({ by }) => by.id)).size >= 2)?.[0]
}

function Publication({ view }: { view: RoundView }) {
  const { publication, offersOn, state } = view
  const run = publication?.run ?? signedRun(view)
  if (!run)
    return (
      <p className="govuk-body">
        Nothing can be shown yet: two people have to sign the same run first, each after they have looked.
      </p>
    )
  const shown = state === 'published'
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Run', value: nameOf(run) },
          { key: 'National offer day', value: dayInWords(offersOn) },
          {
            key: shown ? 'Shown since' : 'Will be shown',
            value: publication ? momentOf(publication.at) : 'Not set yet',
          },
          ...(publication && !shown
            ? [{ key: 'Letters', value: publication.ready ? 'All are written' : 'Being written now' }]
            : []),
        ]}
      />
      {publication && publication.heldBack.length > 0 && (
        <WarningText>{`Held back: ${publication.heldBack.map(({ name }) => name).join(', ')}`}</WarningText>
      )}
      {view.can.includes('publish') && !shown && <Moment view={view} run={run} />}
    </>
  )
}

function Moment({ view, run }: { view: RoundView; run: string }) {
  const { publication, version } = view
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const set = useAct(RoundView, ['rounds', view.id, 'publication'])
  if (open)
    return (
      <ActionForm
        kind={moment}
        about={{}}
        form={`publication-${run}`}
        onSend={async (body: object) => {
          await set({ ...body, run, seen: version })
          setOpen(false)
          setDone(true)
        }}
        onClose={() => setOpen(false)}
      />
    )
  return (
    <>
      {done && publication && <NotificationBanner type="success">The moment is set.</NotificationBanner>}
      <Button type="button" onClick={() => setOpen(true)}>
        {publication ? 'Set another moment' : 'Set the moment'}
      </Button>
      {publication && (
        <ActButton
          words="Take the moment back"
          variant="warning"
          onAct={() => set({ run, at: null, seen: version })}
        />
      )}
    </>
  )
}
