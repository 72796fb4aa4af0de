import { useState } from 'react'
import { useParams } from 'react-router'
import { InYearCase } from '#contract/admissions/in-year/in-year.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import type { Kind } from '#web/staff/actions/form.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { History } from '../round/History.tsx'
import { ChoiceCard } from './ChoiceCard.tsx'
import { enter, start, warn } from './kinds.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import { Referral } from './Referral.tsx'
import { lapse, withdraw } from './wordKinds.tsx'
import { droppedRows, dueWords, groupWords, stateColours, stateNames } from './words.ts'

// biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a kind to the same kind alone
const kinds: Readonly<Record<string, Kind<any, any, object>>> = { enter, warn, start, lapse, withdraw }

/** `/workspace/admissions/in-year/<reference>`: one application during the year, and what can be done about it. */
export default function InYearCasePage() {
  const { reference = '' } = useParams()
  return (
    <DeskPage
      title="Application during the year"
      caption={reference}
      back={{ href: addresses.inYear, text: 'Back to places during the year' }}
    >
      <Asked query={asks(InYearCase, ['in-year', reference])} waiting="Opening the application…">
        {(found) => <Found found={found} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ found }: { found: InYearCase }) {
  const [done, setDone] = useState(0)
  const [open, setOpen] = useState<{ readonly school: string; readonly act: string }>()
  const openAt = (school: string) => (open?.school === school ? open.act : undefined)
  const act = useAct(InYearCase, ['in-year', found.reference])
  const send = async (action: object) => {
    await act({ act: action, seen: found.version })
    setDone(Date.now())
  }
  return (
    <>
      {done > 0 && (
        <NotificationBanner key={done} type="success">
          Saved.
        </NotificationBanner>
      )}
      <SummaryList rows={rowsOf(found)} />
      <Referral found={found} />
      <Acts
        found={found}
        open={openAt('')}
        onOpen={(act) => setOpen(act === undefined ? undefined : { school: '', act })}
        onSend={send}
      />
      <h2 className="govuk-heading-m">Schools, in the family’s order</h2>
      {found.choices.map((choice) => (
        <ChoiceCard
          key={choice.school.id}
          found={found}
          choice={choice}
          open={choice.can.find((act) => act === openAt(choice.school.id))}
          onOpen={(act) => setOpen(act && { school: choice.school.id, act })}
          onSend={send}
        />
      ))}
      <Dropped found={found} />
      {found.ahead && <LetterPreview title="The letter, once this is confirmed" letter={found.ahead} />}
      {found.told && (
        <LetterPreview title={`The letter of ${dayInWords(found.told.on)}`} letter={found.told.letter} />
      )}
      <h2 className="govuk-heading-m">What the family said</h2>
      <SummaryList rows={found.said.map(({ what, value }) => ({ key: what, value }))} />
      <History entries={found.history} />
    </>
  )
}

/** Schools that the family named and asks no more: what they were told of it, or that somebody has to call. */
const Dropped = ({ found: { dropped } }: { found: InYearCase }) =>
  dropped.length > 0 && (
    <>
      <h2 className="govuk-heading-m">Schools that the family does not ask any more</h2>
      <SummaryList rows={dropped.map(droppedRows)} />
    </>
  )

function rowsOf(found: InYearCase): SummaryRow[] {
  const { child, parent, state, due, place, other, yearGroup, receivedOn, unreached } = found
  const row = (key: string, value: SummaryRow['value'] | null | false | undefined) =>
    value ? [{ key, value }] : []
  return [
    { key: 'Child', value: `${child.name}, born ${dayInWords(child.born)}` },
    { key: 'Year group', value: groupWords(yearGroup, found.ageGroup) },
    { key: 'Parent', value: parent.phone ? `${parent.name}, ${parent.phone}` : parent.name },
    { key: 'Where it stands', value: <Tag colour={stateColours[state]}>{stateNames[state]}</Tag> },
    { key: 'Received', value: dayInWords(receivedOn) },
    { key: 'Answer', value: `Aim: ${dueWords(due.aim)}. At the latest: ${dueWords(due.most)}.` },
    ...row('Place', place?.school.name),
    ...row('Other place', other && `${other.school.name}: the family is choosing`),
    ...row('Held until', place?.until && dayInWords(place.until)),
    ...row('Warned until', place?.warnedUntil && dayInWords(place.warnedUntil)),
    ...row('Warning', unreached && 'We could not send one. Call or write, then record the warning.'),
  ]
}

interface ActsProps {
  found: InYearCase
  open: string | undefined
  onOpen(act: string | undefined): void
  onSend(action: object): Promise<void>
}

function Acts({ found, open, onOpen, onSend }: ActsProps) {
  const kind = open ? kinds[open] : undefined
  if (open && kind)
    return (
      <ActionForm
        key={open}
        kind={kind}
        about={found}
        form={`in-year-${found.reference}-${open}`}
        onSend={async (action: object) => {
          await onSend(action)
          onOpen(undefined)
        }}
        onClose={() => onOpen(undefined)}
      />
    )
  const can = found.can.filter((one) => kinds[one])
  if (can.length === 0) return null
  return (
    <ButtonGroup>
      {can.map((one) => (
        <Button key={one} type="button" variant="secondary" onClick={() => onOpen(one)}>
          {kinds[one]?.title}
        </Button>
      ))}
    </ButtonGroup>
  )
}
