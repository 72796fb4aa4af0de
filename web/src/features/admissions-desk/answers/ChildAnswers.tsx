import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ChildAnswer } from '#contract/admissions/answer.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { asks, useAct } from '../api/desk.ts'
import { momentOf } from '../parts/moment.ts'
import { History } from '../round/History.tsx'
import { doneWords, kinds, type Shown } from './kinds.tsx'
import { answerColours, answerNames, groundNames, insteadNames, reasonNames } from './words.ts'

type Act = Shown['can'][number]

/** How the offer of a child stands with its family, and what staff can do. Nothing before it is shown. */
export function ChildAnswers({ reference }: { reference: string }) {
  return (
    <Asked query={asks(ChildAnswer, ['children', reference, 'answer'])} waiting="Looking for the offer…">
      {({ answer }) => answer && <Stands answer={answer} />}
    </Asked>
  )
}

function Stands({ answer }: { answer: Shown }) {
  const [search] = useSearchParams()
  // Whoever comes from what is due today comes to do this.
  const [open, setOpen] = useState<Act | undefined>(() => answer.can.find((one) => one === search.get('do')))
  const [done, setDone] = useState<{ act: Act; at: number }>()
  const send = useAct(ChildAnswer, ['children', answer.reference, 'answer'])
  return (
    <>
      <h2 className="govuk-heading-m">The offer and the family’s answer</h2>
      {done && !open && (
        <NotificationBanner key={done.at} type="success">
          {doneWords[done.act]}
        </NotificationBanner>
      )}
      <SummaryList rows={rowsOf(answer)} />
      {open ? (
        <ActionForm
          key={open}
          kind={kinds[open]}
          about={answer}
          form={`answer-${answer.reference}-${open}`}
          onSend={async (act: object) => {
            await send({ act, seen: answer.version })
            setDone({ act: open, at: Date.now() })
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <ButtonGroup>
          {answer.can.map((act) => (
            <Button key={act} type="button" variant="secondary" onClick={() => setOpen(act)}>
              {kinds[act].title}
            </Button>
          ))}
        </ButtonGroup>
      )}
      <History entries={answer.history} />
    </>
  )
}

function rowsOf(answer: Shown): SummaryRow[] {
  const { state, school, answerBy, lists, instead, answeredAt, warnedUntil, unreached, proposed, withdrawn } =
    answer
  const row = (key: string, value: SummaryRow['value'] | null | false) => (value ? [{ key, value }] : [])
  return [
    { key: 'Offered', value: school.name },
    ...row('From the waiting list', !answer.ground && answer.fromList && momentOf(answer.fromList)),
    ...row(
      'How the child came to it',
      answer.ground && answer.fromList && `${groundNames[answer.ground]}, ${momentOf(answer.fromList)}`,
    ),
    ...row('Keeps until it is answered', answer.held?.name ?? null),
    { key: 'Answer', value: <Tag colour={answerColours[state]}>{answerNames[state]}</Tag> },
    ...row('Answered', answeredAt && momentOf(answeredAt)),
    ...row('Where the child goes instead', instead && insteadNames[instead]),
    { key: 'Last day to answer', value: dayInWords(answerBy) },
    ...row('Further chance until', warnedUntil && dayInWords(warnedUntil)),
    ...row(
      'Warning',
      unreached &&
        'We could not send one: the family did not ask for messages. Call or write, then record the warning.',
    ),
    ...row(
      'Waiting lists',
      lists.map((one) => `${one.school.name}: ${one.stays ? 'stays on it' : 'taken off'}`).join('. '),
    ),
    ...row(
      'Proposed to withdraw',
      proposed &&
        `By ${proposed.by.name} on ${momentOf(proposed.at)}: ${reasonNames[proposed.reason]}. “${proposed.why}”`,
    ),
    ...row('Withdrawn', withdrawn && `${momentOf(withdrawn.at)}: ${reasonNames[withdrawn.reason]}`),
  ]
}
