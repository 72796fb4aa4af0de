import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import type { SleepoverView } from '#contract/fostering/carers/constellation.ts'
import { useArrived } from '#web/app/arrived.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { backToGroup, inGroup, type OfGroup } from './InGroup.tsx'
import { useGroup } from './useGroup.ts'
import { nightsInWords, stateInWords, together } from './words.ts'

/** `/fostering/place/…/constellation/sleepover/<sleepover>`: who stays when, and for the hub home whether it says yes. */
export default inGroup(Named)

function Named(props: OfGroup) {
  const { sleepover: id } = useParams()
  const one = props.group.sleepovers.find((sleepover) => sleepover.id === id)
  return one ? <Shown {...props} one={one} /> : <NotFoundPage />
}

/** What happens now, for whoever looks. */
function nextInWords(
  { state, due, late, isMine, who, told }: SleepoverView,
  { noticeDays, liaison }: OfGroup['group'],
): string[] {
  const because = told ? [`The reason: ${told}`] : []
  switch (state) {
    case 'asked':
      if (late && due)
        return isMine
          ? [
              `We promised you an answer by ${dayInWords(due)}. We are sorry that it is late.`,
              `${late.risen ? `${liaison} and a manager are` : `${liaison} is`} looking into it. We are still keeping the beds for you.`,
            ]
          : [
              `${who} would like this. We promised them an answer by ${dayInWords(due)}, and it is late. Say yes or no now.`,
            ]
      return isMine
        ? [
            `We have kept the beds for you. ${due ? `The hub home will answer by ${dayInWords(due)}` : 'The hub home will answer soon'}. If they do not, we will find out for you.`,
          ]
        : [`${who} would like this. Say yes or no${due ? ` by ${dayInWords(due)}` : ''}.`]
    case 'agreed':
      return [
        'It is agreed. Call each other about times, medicines and anything else.',
        `You can cancel here up to ${noticeDays} days before. After that, call each other and then us.`,
      ]
    case 'refused':
      return [
        isMine ? 'The hub home cannot do these nights. You can ask for others.' : 'You have said no.',
        ...because,
      ]
    case 'cancelled':
      return ['This sleepover is cancelled.', ...because]
  }
}

function Shown({ of, view, group, one }: OfGroup & { one: SleepoverView }) {
  const { act, busy, wrong, attempt, say, keep } = useGroup(of)
  const arrived = useArrived()
  const [did, setDid] = useState('')
  const [words, setWords] = useState('')
  const { id, state, children, who, isMine, phone } = one
  const open = view.phase === 'approved' && (state === 'asked' || state === 'agreed')
  const answers = open && group.as === 'hub' && state === 'asked'

  async function agree() {
    setDid('')
    if (await act('yes', { sleepover: id })) setDid('Thank you. We are telling them that you have said yes')
  }
  async function refuse(event: FormEvent) {
    event.preventDefault()
    setDid('')
    if (!words.trim()) return say('Say why, in a few words. They can read it')
    if (await act(answers ? 'no' : 'cancel', { sleepover: id, words: words.trim() })) {
      setWords('')
      setDid(answers ? 'We are telling them that it is not possible' : 'Cancelled. We are telling the others')
    }
  }
  return (
    <PlacePage
      of={of}
      back={backToGroup(of)}
      title={`Sleepover: ${together(children)}`}
      caption={stateInWords[state]}
      summary={summaries.sleepover}
      errors={wrong ? [{ text: wrong, href: '#why' }] : []}
      attempt={attempt}
      done={did || arrived}
    >
      {nextInWords(one, group).map((text) => (
        <p key={text} className="govuk-body">
          {text}
        </p>
      ))}
      <SummaryList
        rows={[
          { key: 'Who is staying', value: together(children) },
          { key: 'First night and going home', value: nightsInWords(one) },
          isMine
            ? { key: 'Hub home', value: group.hub ?? 'Nobody at the moment' }
            : { key: 'Asked by', value: who },
          { key: 'What to know', value: <span className="app-check__words">{one.words}</span> },
          {
            key: 'Phone number',
            value:
              phone ??
              (state === 'agreed'
                ? 'They have not given one. Ask your worker'
                : 'You will see it here once it is agreed'),
          },
        ]}
      />
      {answers && (
        <Button type="button" loading={busy === 'yes'} loadingText="Sending" onClick={() => void agree()}>
          Yes, they can stay
        </Button>
      )}
      {(state === 'agreed' || state === 'cancelled') && (
        <Button type="button" variant="secondary" onClick={() => void keep(id)}>
          {state === 'agreed' ? 'Add to your calendar' : 'Cancel it in your calendar'}
        </Button>
      )}
      {open && (
        <form onSubmit={refuse} noValidate>
          <Textarea
            id="why"
            name="why"
            label={answers ? 'If it is not possible, tell them why' : 'If you have to cancel, tell them why'}
            hint="The other carer can read this."
            error={wrong && !words.trim() ? wrong : undefined}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button variant="secondary" loading={busy === 'no' || busy === 'cancel'} loadingText="Sending">
            {answers ? 'No, it is not possible' : 'Cancel the sleepover'}
          </Button>
        </form>
      )}
    </PlacePage>
  )
}
