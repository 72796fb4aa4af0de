import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import type { Doings } from './outbox/useOutbox.ts'
import { isHere, isItsDay, isOver, type Me } from './standing.ts'
import { nameIn } from './words.ts'

interface Props {
  view: MeetingView
  me: Me
  act: Doings['act']
}

/** What is done to the meeting as a whole: answering, taking the chair, opening and closing it. */
export function MeetingActs({ view, me, act }: Props) {
  const mine = view.invited.find(({ member }) => member === me.member)
  const send = (name: Parameters<Props['act']>[0]['act'], body: object, words: string) => async () => {
    await act({ act: name, body, words })
  }
  const isAhead = view.state === 'planned' || view.state === 'open'
  return (
    <>
      {mine && mine.answer === null && view.state === 'planned' && !isItsDay(view.plan.starts) && (
        <div className="day-buttons">
          <ActButton
            words="I can come"
            onAct={send('answer', { member: mine.member, answer: 'yes' }, 'You can come')}
          />
          <ActButton
            words="I cannot come"
            variant="secondary"
            onAct={send('answer', { member: mine.member, answer: 'no' }, 'You cannot come')}
          />
        </div>
      )}
      {mine && isAhead && mine.role !== 'member' && !me.isChair && (
        <ActButton
          words="Take the chair"
          variant="secondary"
          onAct={send('take-chair', { member: mine.member }, 'You take the chair')}
        />
      )}
      {me.isChair && view.state === 'planned' && isItsDay(view.plan.starts) && me.isHere && (
        <ActButton words="Open the meeting" onAct={send('open', {}, 'Open the meeting')} />
      )}
      {me.isChair && view.state === 'open' && view.items.every(isOver) && (
        <ActButton words="Close the meeting" onAct={send('close', {}, 'Close the meeting')} />
      )}
    </>
  )
}

/** How the meeting stands, in a sentence. */
export function stateInWords(view: MeetingView): string {
  const chair = view.chair === null ? 'Nobody chairs it yet.' : `${nameIn(view, view.chair)} chairs.`
  if (view.state === 'cancelled') return 'This meeting is cancelled.'
  if (view.state === 'closed') return 'This meeting is over.'
  if (view.state === 'open') return `The meeting is open. ${chair}`
  if (!isItsDay(view.plan.starts)) return `This meeting is still to come. ${chair}`
  const waits =
    view.chair !== null && !isHere(view, view.chair)
      ? 'It can be opened once the chair is recorded as here.'
      : 'The chair can open it.'
  return `The meeting has not been opened. ${chair} ${waits}`
}
