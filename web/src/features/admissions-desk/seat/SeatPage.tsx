import { useState } from 'react'
import { useParams } from 'react-router'
import { SeatView } from '#contract/admissions/seat.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { roundInWords } from '../words.ts'
import { Applicants } from './Applicants.tsx'
import { Confirm } from './Confirm.tsx'
import { type Mark, markKind } from './marking.tsx'

/** `/workspace/admissions/seats/<school>/<round>`: who applied to a school, for the body that confirms its list. */
export default function SeatPage() {
  const { school = '', round = '' } = useParams()
  return (
    <DeskPage
      title="Children who applied"
      caption={roundInWords(round)}
      back={{ href: addresses.rounds, text: 'School admissions' }}
    >
      <Asked query={asks(SeatView, ['seats', school, round])} waiting="Opening the list…">
        {(view) => <Seat view={view} />}
      </Asked>
    </DeskPage>
  )
}

type Marked = { readonly reference: string; readonly mark: Mark }

function Seat({ view }: { view: SeatView }) {
  const { school, round, number, confirmed, order, applicants, list } = view
  const [done, setDone] = useState<{ words: string; at: number }>()
  const [marked, setMarked] = useState<Marked>()
  const tell = (words: string) => setDone({ words, at: Date.now() })
  const applicant = applicants.find(({ reference }) => reference === marked?.reference)
  return (
    <>
      {done && (
        <NotificationBanner key={done.at} type="success">
          {done.words}
        </NotificationBanner>
      )}
      <p className="govuk-body-l">{`${school.name}: ${round.title}`}</p>
      <p className="govuk-body">
        {number === null ? 'No admission number is set yet.' : `Admission number: ${number}`}
      </p>
      <InsetText>
        You can see who applied for this school. Only the family and the council know where they put it in
        their order of preference, and which other schools they named.
      </InsetText>
      {order && (
        <p className="govuk-body">
          {`The children are in the order that ${order.body} decided on ${dayInWords(order.on)}.`}
        </p>
      )}
      <p className="govuk-body">{confirmedInWords(confirmed, list)}</p>
      <p className="govuk-body">
        <Link href={addresses.seatPlaces(school.id, round.id)}>Children who have a place</Link>
      </p>
      {marked && applicant && (
        <MarkForm
          key={`${marked.reference}-${marked.mark}`}
          {...{ view, applicant }}
          mark={marked.mark}
          onDone={() => tell(`Saved for ${applicant.name}.`)}
          onClose={() => setMarked(undefined)}
        />
      )}
      <Applicants view={view} onMark={({ reference }, mark) => setMarked({ reference, mark })} />
      {!marked && <Confirm view={view} onDone={tell} />}
    </>
  )
}

function confirmedInWords(confirmed: SeatView['confirmed'], list: string): string {
  if (!confirmed) return 'This list is not confirmed yet.'
  const words = `Confirmed by ${confirmed.body} on ${dayInWords(confirmed.on)}, entered by ${confirmed.by.name}.`
  return confirmed.list === list
    ? words
    : `${words} The list has changed since then, so it has to be confirmed again.`
}

interface FormProps {
  view: SeatView
  onDone(): void
}

interface MarkProps extends FormProps {
  applicant: SeatView['applicants'][number]
  mark: Mark
  onClose(): void
}

function MarkForm({ view: { school, round }, applicant, mark, onDone, onClose }: MarkProps) {
  const set = useAct(SeatView, ['seats', school.id, round.id, 'marks'])
  return (
    <ActionForm
      kind={markKind(mark, applicant)}
      about={{}}
      form={`mark-${school.id}-${applicant.reference}-${mark}`}
      onSend={async (body: object) => {
        await set({ ...body, seen: applicant.version })
        onClose()
        onDone()
      }}
      onClose={onClose}
    />
  )
}
