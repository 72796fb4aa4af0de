import type { UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { RoundView } from '#contract/admissions/staff.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Button } from '#web/design/form/Button.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { roundInWords } from '../words.ts'
import { moment } from './momentKind.tsx'
import { nameOf } from './Runs.tsx'

/** `…/publication`: the moment at which every family sees its offer. */
export default function PublicationPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="When families see their offers"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={whileWriting(asks(RoundView, ['rounds', round]))} waiting="Opening the round…">
        {(view) => <Publication view={view} />}
      </Asked>
    </DeskPage>
  )
}

/** Looks again while letters are being written, and until offers are shown. */
const whileWriting = (query: UseQueryOptions<RoundView>): UseQueryOptions<RoundView> => ({
  ...query,
  refetchInterval: askedAgain((data) => {
    if (!data?.publication || data.state === 'published') return false
    return data.publication.ready ? 15_000 : 3000
  }),
})

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
        You cannot set a time yet. Two people have to sign the same run first, each after checking it.
      </p>
    )
  const shown = state === 'published'
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Run', value: nameOf(run) },
          { key: 'Offer day', value: dayInWords(offersOn) },
          {
            key: shown ? 'Families see offers since' : 'Families will see offers',
            value: publication ? momentOf(publication.at) : 'Not set yet',
          },
          ...(publication && !shown
            ? [{ key: 'Letters', value: publication.ready ? 'All are written' : 'Being written now' }]
            : []),
        ]}
      />
      {publication && publication.heldBack.length > 0 && (
        <WarningText>
          {`The check found something wrong at ${publication.heldBack.map(({ name }) => name).join(', ')}. Families who named these schools are told that they will hear later.`}
        </WarningText>
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
        about={{ offersOn: view.offersOn }}
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
      {done && publication && <NotificationBanner type="success">The time is set.</NotificationBanner>}
      <Button type="button" onClick={() => setOpen(true)}>
        {publication ? 'Change the time' : 'Set the time'}
      </Button>
      {publication && (
        <ActButton
          words="Take the time back"
          variant="warning"
          onAct={() => set({ run, at: null, seen: version })}
        />
      )}
    </>
  )
}
