import { useState } from 'react'
import { useParams } from 'react-router'
import { SeatInYear } from '#contract/admissions/in-year/in-year.ts'
import { yearGroupOf } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import type { Kind } from '#web/staff/actions/form.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { answerHere, start } from './kinds.tsx'
import { useLookAtSeat } from './lookingAhead.tsx'
import { dueWords, groupWords, roomWords } from './words.ts'

type Child = SeatInYear['children'][number]

// biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a kind to the same kind alone
const kinds: Readonly<Record<Child['can'][number], Kind<any, any, object>>> = { answer: answerHere, start }

const standNames: Readonly<Record<Child['stand'], string>> = {
  asked: 'Waits for your answer',
  answered: 'You have answered',
  offered: 'Offered a place here',
  accepted: 'The family accepted the place',
  started: 'Started here',
}

/** `/workspace/admissions/in-year/seats/<school>`: children who ask this school for a place, and nothing of other schools. */
export default function InYearSeatPage() {
  const { school = '' } = useParams()
  return (
    <DeskPage
      title="Children asking for a place during the year"
      back={{ href: addresses.rounds, text: 'Back to school admissions' }}
    >
      <Asked query={asks(SeatInYear, ['in-year', 'seats', school])} waiting="Looking…">
        {(seat) => <Found seat={seat} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ seat: { school, children } }: { seat: SeatInYear }) {
  const [done, setDone] = useState(0)
  const [open, setOpen] = useState<{ readonly reference: string; readonly act: Child['can'][number] }>()
  return (
    <>
      <p className="govuk-body-l">{school.name}</p>
      {done > 0 && (
        <NotificationBanner key={done} type="success">
          Saved.
        </NotificationBanner>
      )}
      {children.length === 0 && (
        <p className="govuk-body">No family is waiting for an answer from your school.</p>
      )}
      {children.map((child) => (
        <ChildCard
          key={child.reference}
          school={school}
          child={child}
          open={open?.reference === child.reference ? open.act : undefined}
          onOpen={(act) => setOpen(act && { reference: child.reference, act })}
          onDone={() => setDone(Date.now())}
        />
      ))}
    </>
  )
}

interface Props {
  school: SeatInYear['school']
  child: Child
  /** The form that is open, of this child; one is open on a page at once. */
  open: Child['can'][number] | undefined
  onOpen(act: Child['can'][number] | undefined): void
  onDone(): void
}

function ChildCard({ school, child, open, onOpen, onDone }: Props) {
  const act = useAct(SeatInYear, ['in-year', 'seats', school.id, child.reference])
  const look = useLookAtSeat(school.id, child)
  return (
    <SummaryCard title={`${child.name}, ${child.reference}`}>
      <SummaryList rows={rowsOf(child)} />
      {open ? (
        <ActionForm
          key={open}
          kind={kinds[open]}
          about={{ name: school.name, reasons: child.reasons, keepsList: child.keepsList }}
          form={`in-year-seat-${child.reference}-${open}`}
          lookAhead={open === 'answer' ? look : undefined}
          onSend={async (action: object) => {
            await act({ act: action, seen: child.version })
            onOpen(undefined)
            onDone()
          }}
          onClose={() => onOpen(undefined)}
        />
      ) : (
        child.can.length > 0 && (
          <ButtonGroup>
            {child.can.map((one) => (
              <Button key={one} type="button" variant="secondary" onClick={() => onOpen(one)}>
                <span>{kinds[one].title}</span>
                <span className="govuk-visually-hidden">{` for ${child.name}`}</span>
              </Button>
            ))}
          </ButtonGroup>
        )
      )}
    </SummaryCard>
  )
}

function rowsOf(child: Child): SummaryRow[] {
  const { born, yearGroup, due, overdue, room, stand, said } = child
  const home = child.home.join(', ')
  return [
    { key: 'How it stands', value: standNames[stand] },
    ...(stand === 'asked' ? [{ key: overdue ? 'Overdue' : 'Answer due', value: dueWords(due.most) }] : []),
    { key: 'Born', value: dayInWords(born) },
    { key: 'Year group', value: groupWords(yearGroup, yearGroupOf(born, child.needed) ?? null) },
    // Where a posting leads; any other home is in the family’s own words below.
    ...(said.some(({ value }) => value === home) ? [] : [{ key: 'Home', value: home }]),
    { key: 'Room in the year group', value: roomWords(room) },
    ...said.map(({ what, value }) => ({ key: what, value })),
  ]
}
