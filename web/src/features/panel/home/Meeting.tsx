import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type ItemView, type MeetingLine, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { meetingQuery, useAct } from '../api.ts'
import { panelNames, startsInWords } from '../words.ts'

/** One meeting that is coming: whether they come, where it is, and the papers of each item. */
export function Meeting({ line }: { line: z.infer<typeof MeetingLine> }) {
  const { data } = useQuery(meetingQuery(line.id))
  return (
    <div className="pan-meeting">
      <h2 className="govuk-heading-m">{`${panelNames[line.panel]}: ${startsInWords(line.starts)}`}</h2>
      {data && <Known meeting={data} />}
    </div>
  )
}

function Known({ meeting }: { meeting: MeetingView }) {
  const { plan, me, id, items, invited, state } = meeting
  const answer = invited.find(({ member }) => member === me)?.answer ?? null
  return (
    <>
      <p className="govuk-body">
        <span>{`Until ${clockInWords(plan.ends)}. `}</span>
        {plan.place && <span>{`${plan.place}. `}</span>}
        {plan.link && <Link href={plan.link}>Join the video call</Link>}
      </p>
      {state === 'open' && (
        <p className="govuk-body">
          <Link href={addresses.meeting(id)}>Go to the meeting: it has started</Link>
        </p>
      )}
      {me !== null && <Answer meeting={id} me={me} answer={answer} />}
      {answer === 'no' ? null : items.length === 0 ? (
        <p className="govuk-body">We have not decided yet what the meeting is about.</p>
      ) : (
        <>
          <h3 className="govuk-heading-s">What the meeting is about</h3>
          <ul className="govuk-list pan-items">
            {items.map((item) => (
              <Item key={item.id} meeting={id} item={item} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface AnswerProps {
  meeting: string
  me: string
  answer: 'yes' | 'no' | null
}

const unreached = 'We could not send your answer. Check that you are online, then try again'

/** Whether they come, which they may change. */
function Answer({ meeting, me, answer }: AnswerProps) {
  const act = useAct(MeetingView)
  const [wrong, setWrong] = useState('')
  const [changes, setChanges] = useState(false)
  async function say(how: 'yes' | 'no') {
    setWrong('')
    try {
      await act(['meetings', meeting, 'acts', 'answer'], { with: { member: me, answer: how } })
      setChanges(false)
    } catch (failure) {
      const refused = failure instanceof ApiProblem && failure.kind !== undefined
      setWrong(refused ? failure.message : wordsUnlessFault(failure, unreached))
    }
  }
  return (
    <div className="pan-answer">
      <div role="alert">{wrong !== '' && <ErrorMessage id={`answer-${meeting}`}>{wrong}</ErrorMessage>}</div>
      <p className="govuk-body" role="status">
        {answer === null
          ? 'Can you come?'
          : answer === 'yes'
            ? 'You have told us that you can come.'
            : 'You have told us that you cannot come.'}
      </p>
      {answer === null || changes ? (
        <ButtonGroup>
          <Button type="button" preventDoubleClick onClick={() => say('yes')}>
            Yes, I can come
          </Button>
          <Button type="button" variant="secondary" preventDoubleClick onClick={() => say('no')}>
            No, I cannot come
          </Button>
        </ButtonGroup>
      ) : (
        <Button type="button" variant="secondary" onClick={() => setChanges(true)}>
          Change my answer
        </Button>
      )}
    </div>
  )
}

function Item({ meeting, item }: { meeting: string; item: ItemView }) {
  const { id, title, pack, mine } = item
  if (mine === 'conflict')
    return (
      <li className="pan-items__one">
        <span>{title}</span>
        <span className="pan-items__note">
          You have a conflict of interest, so you do not take part in this one.
        </span>
      </li>
    )
  if (!pack)
    return (
      <li className="pan-items__one">
        <span>{title}</span>
        <span className="pan-items__note">
          The papers are not ready yet. We will email you when they are.
        </span>
      </li>
    )
  const last = pack.supplements.at(-1)
  return (
    <li className="pan-items__one">
      <Link href={addresses.pack({ meeting, item: id })}>{title}</Link>{' '}
      {mine === 'undeclared' && <Tag colour="yellow">To read</Tag>}
      <span className="pan-items__note">
        {last
          ? `Papers sent out on ${dayInWords(pack.locked)}, and added to on ${dayInWords(last.on)}`
          : `Papers sent out on ${dayInWords(pack.locked)}`}
      </span>
    </li>
  )
}
