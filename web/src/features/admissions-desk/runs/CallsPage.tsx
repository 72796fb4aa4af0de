import { useState } from 'react'
import { useParams } from 'react-router'
import { Calls } from '#contract/admissions/staff.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { wordsKind } from '../parts/wordsKind.tsx'
import { roundInWords } from '../words.ts'

type Call = Calls['calls'][number]

/** `…/calls`: families who get no school of their own, to call before offers are shown. */
export default function CallsPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Families to call"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(Calls, ['rounds', round, 'calls'])} waiting="Opening the list…">
        {(calls) => <List round={round} calls={calls} />}
      </Asked>
    </DeskPage>
  )
}

function List({ round, calls: { calls, run, version } }: { round: string; calls: Calls }) {
  const [open, setOpen] = useState<string>()
  const left = calls.filter(({ called }) => !called).length
  return (
    <>
      <p className="govuk-body">
        These children get a place at none of the schools that their family named. Call each family before
        offers are shown, so that they do not learn it from a web page.
      </p>
      <p className="govuk-body-l" role="status">
        {calls.length > 0
          ? left === 0
            ? 'Every family has been called.'
            : `${left} of ${calls.length} families left to call.`
          : run
            ? 'There is nobody to call.'
            : 'Make a draft run first: it shows which families to call.'}
      </p>
      {calls.map((call) => (
        <SummaryCard key={call.reference} title={`${call.child}, ${call.reference}`}>
          <OneCall
            {...{ round, call }}
            seen={version}
            open={open === call.reference}
            onOpen={(opened) => setOpen(opened ? call.reference : undefined)}
          />
        </SummaryCard>
      ))}
    </>
  )
}

const note = wordsKind({
  name: 'note',
  title: 'Record the call',
  send: 'Save the call',
  label: 'Who did you speak to, and what did they say?',
  missing: 'Enter who you spoke to',
})

interface Props {
  round: string
  call: Call
  seen: number
  /** Whether its form is the one that is open. */
  open: boolean
  onOpen(open: boolean): void
}

function OneCall({ round, call, seen, open, onOpen }: Props) {
  const tick = useAct(Calls, ['rounds', round, 'calls'])
  const { called, phone } = call
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Parent or carer', value: call.parent },
          { key: 'Telephone', value: phone ? <Phone number={phone} /> : 'None given' },
          { key: 'Place found instead', value: call.instead?.name ?? 'None: no school has room' },
          {
            key: 'Called',
            value: called ? `By ${called.by.name} on ${momentOf(called.at)}: ${called.note}` : 'Not yet',
          },
        ]}
      />
      {!called && !open && (
        <Button type="button" variant="secondary" onClick={() => onOpen(true)}>
          {`Record the call about ${call.child}`}
        </Button>
      )}
      {open && !called && (
        <ActionForm
          kind={note}
          about={{}}
          form={`call-${call.reference}`}
          onSend={(body: object) => tick({ ...body, reference: call.reference, seen })}
          onClose={() => onOpen(false)}
        />
      )}
    </>
  )
}
