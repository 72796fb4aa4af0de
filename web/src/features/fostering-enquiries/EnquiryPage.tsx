import { useState } from 'react'
import { useParams } from 'react-router'
import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type EnquiryAct, StaffEnquiry } from '#contract/fostering/staff-enquiries.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { asks, useAct } from './api.ts'
import { AddToCalendar } from './booked/AddToCalendar.tsx'
import { BookFor } from './booked/BookFor.tsx'
import { formNames, forms } from './forms.tsx'
import { saidRows, stepRows } from './rows.tsx'
import { useMay } from './useMay.ts'
import { doneInWords, invitedInWords, meetings } from './words.ts'

/** `/workspace/enquiries/<reference>`: all of one, and what can be done with it. */
export default function EnquiryPage() {
  const { reference = '' } = useParams()
  return (
    <DeskPage
      title="Enquiry"
      caption={reference}
      back={{ href: addresses.list, text: 'Back to the enquiries' }}
    >
      <Asked query={asks(StaffEnquiry, ['enquiries', reference])} waiting="Opening the enquiry…">
        {(enquiry) => <Shown enquiry={enquiry} />}
      </Asked>
    </DeskPage>
  )
}

function Shown({ enquiry }: { enquiry: StaffEnquiry }) {
  const may = useMay()
  const { said, receivedOn, steps, booking, mustRing, callOn, visitAt } = enquiry
  const { invited, hub, handedTo, household, happened } = enquiry
  return (
    <>
      <h2 className="govuk-heading-m">What is next</h2>
      {steps.length === 0 && <p className="govuk-body">There is nothing that we promised them.</p>}
      <SummaryList
        rows={[
          ...(mustRing
            ? [
                {
                  key: 'Call them',
                  value: (
                    <>
                      <p className="govuk-body">
                        We could not write to them about their appointment. Tell them by phone.
                      </p>
                      {callOn && <Phone number={callOn} />}
                    </>
                  ),
                },
              ]
            : []),
          ...(invited?.tellBy
            ? [
                {
                  key: `Tell them their code by ${dayInWords(invited.tellBy)}`,
                  value: invited.digits
                    ? `By phone or when you meet: ${invited.digits}. They cannot open their page without it.`
                    : 'By phone or when you meet. They cannot open their page without it. A colleague who manages cases can see the code.',
                },
              ]
            : []),
          // What is booked has a row of its own, with whom.
          ...stepRows(steps.filter(({ at }) => !at)),
          ...(booking
            ? [
                {
                  key: meetings[booking.kind],
                  value: `${momentInWords(booking.starts)}, with ${booking.with}`,
                },
              ]
            : []),
          ...(booking?.kind === 'call'
            ? [
                {
                  key: 'Number to call',
                  value: callOn ? <Phone number={callOn} /> : 'We do not have one. Ask them for it.',
                },
              ]
            : []),
          ...(visitAt
            ? [
                { key: 'Where to visit them', value: visitAt.address },
                { key: 'Phone on the day', value: <Phone number={visitAt.phone} /> },
              ]
            : booking?.kind === 'visit'
              ? [{ key: 'Where to visit them', value: 'We do not know yet. Call them and enter it here.' }]
              : []),
          ...(invited
            ? [{ key: `Invited on ${dayInWords(invited.on)}`, value: invitedInWords(invited) }]
            : []),
          ...(handedTo ? [{ key: 'Handed on to', value: handedTo }] : []),
          ...(household
            ? [
                {
                  key: 'Household',
                  value: (
                    <Link href={`${paths.fosteringDesk}/cases/${household}`}>{`Open ${household}`}</Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      {booking && may('offer') && <AddToCalendar slot={booking.id} words="Add it to your calendar" />}
      <Acts enquiry={enquiry} />
      <h2 className="govuk-heading-m">What they said</h2>
      <SummaryList
        rows={[
          ...saidRows(said, receivedOn),
          ...(hub ? [{ key: 'Came from', value: `${hub.name}, ${hub.number} there` }] : []),
        ]}
      />
      <h2 className="govuk-heading-m">What happened</h2>
      <SummaryList
        rows={happened.map(({ at, who, what, note }) => ({
          key: momentInWords(at),
          value: (
            <>
              <span>{`${what} (${who})`}</span>
              {note && <p className="govuk-body app-as-written">{note}</p>}
            </>
          ),
        }))}
      />
      {may('looks') && (
        <p className="govuk-body">
          <Link href={addresses.looks(enquiry.reference)}>Who has opened this enquiry</Link>
        </p>
      )}
    </>
  )
}

function Acts({ enquiry }: { enquiry: StaffEnquiry }) {
  const may = useMay()
  const send = useAct<EnquiryAct, StaffEnquiry>(StaffEnquiry)
  const [open, setOpen] = useState<string>()
  const { reference, seen, acts, state, booking } = enquiry
  const [books, setBooks] = useState(false)
  const place = ['enquiries', reference, 'acts']
  const [done, setDone] = useState({ words: '', at: 0 })
  const say = (words: string) => setDone(({ at }) => ({ words, at: at + 1 }))
  // What was done before does not stand beside what goes wrong now.
  const begin = (name: string) => {
    say('')
    setOpen(name)
  }
  const kind = formNames.find((name) => name === open)
  if (!may('act')) return null
  return (
    <>
      {done.words && (
        <NotificationBanner key={done.at} type="success">
          {done.words}
        </NotificationBanner>
      )}
      <ButtonGroup>
        {(state === 'open' || state === 'invited') && (
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              say('')
              setBooks(true)
            }}
          >
            {booking ? 'Move their appointment' : 'Book a time for them'}
          </Button>
        )}
        {formNames
          .filter((name) => acts.includes(name))
          .map((name) => (
            <Button key={name} type="button" variant="secondary" onClick={() => begin(name)}>
              {forms[name].title}
            </Button>
          ))}
      </ButtonGroup>
      {acts.includes('reopen') && (
        <ActButton
          words="Open it again"
          onAct={async () => {
            await send(place, { do: 'reopen', seen })
            say(doneInWords.reopen)
          }}
        />
      )}
      {books && (
        <BookFor
          enquiry={enquiry}
          onDone={(words) => {
            say(words)
            setBooks(false)
          }}
          onClose={() => setBooks(false)}
        />
      )}
      {kind && (
        <ActionForm
          key={kind}
          kind={forms[kind]}
          about={enquiry}
          form={`enquiry-${reference}-${kind}`}
          onSend={async (action: object) => {
            await send(place, { ...action, do: kind, seen } as EnquiryAct)
            say(doneInWords[kind])
            // Whoever has opened another form meanwhile keeps it.
            setOpen((now) => (now === kind ? undefined : now))
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
