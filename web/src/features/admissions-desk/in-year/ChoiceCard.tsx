import type { InYearCase } from '#contract/admissions/in-year/in-year.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import type { Kind } from '#web/staff/actions/form.ts'
import { correct } from './correctKind.tsx'
import { confirm, propose, record } from './kinds.tsx'
import { useLookAhead } from './lookingAhead.tsx'
import { called, drop, unanswered } from './wordKinds.tsx'
import { askingRows, deciderNames, decisionWords, roomWords } from './words.ts'

type Choice = InYearCase['choices'][number]

// biome-ignore lint/suspicious/noExplicitAny: what is typed goes from a kind to the same kind alone
const kinds: Readonly<Record<Choice['can'][number], Kind<any, any, object>>> = {
  propose,
  confirm,
  drop,
  called,
  record,
  correct,
  unanswered,
}

interface Props {
  found: InYearCase
  choice: Choice
  /** The form that is open, of this school; one is open on a page at once. */
  open: Choice['can'][number] | undefined
  onOpen(act: Choice['can'][number] | undefined): void
  onSend(action: object): Promise<void>
}

/** One school that the family named: who decides there, what it answered, and what can be done. */
export function ChoiceCard({ found, choice, open, onOpen, onSend }: Props) {
  const { school, can, reasons, keepsList } = choice
  const lookAhead = useLookAhead(found)
  return (
    <SummaryCard title={school.name}>
      <SummaryList rows={rowsOf(choice)} />
      {open ? (
        <ActionForm
          key={open}
          kind={kinds[open]}
          about={{ ...found, name: school.name, reasons, keepsList }}
          form={`in-year-${found.reference}-${school.id}-${open}`}
          lookAhead={
            open === 'record' || open === 'correct'
              ? (action: object) => lookAhead({ ...action, school: school.id })
              : undefined
          }
          onSend={async (action: object) => {
            await onSend({ ...action, school: school.id })
            onOpen(undefined)
          }}
          onClose={() => onOpen(undefined)}
        />
      ) : (
        can.length > 0 && (
          <ButtonGroup>
            {can.map((one) => (
              <Button key={one} type="button" variant="secondary" onClick={() => onOpen(one)}>
                <span>{kinds[one].title}</span>
                <span className="govuk-visually-hidden">{` for ${school.name}`}</span>
              </Button>
            ))}
          </ButtonGroup>
        )
      )}
    </SummaryCard>
  )
}

function rowsOf(choice: Choice): SummaryRow[] {
  const { decides, room, answer, proposed, silent } = choice
  return [
    { key: 'Who decides', value: deciderNames[decides] },
    { key: 'Room in the year group', value: roomWords(room) },
    ...askingRows(choice),
    ...(silent && !answer
      ? [
          {
            key: 'Not waited for since',
            value: `${dayInWords(silent.on)}: “${silent.why}” (${silent.by.name}). It can still answer.`,
          },
        ]
      : []),
    ...(proposed ? [{ key: 'Proposed', value: decisionWords(proposed) }] : []),
    { key: 'Answer', value: answer ? decisionWords(answer) : 'None yet' },
  ]
}
