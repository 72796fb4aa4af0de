import { useParams, useSearchParams } from 'react-router'
import { AnswerPage, type AnswerState, answerStates } from '#contract/admissions/answer.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { childrenInWords, roundInWords } from '../words.ts'
import { answerNames, insteadNames } from './words.ts'

/** `…/answers`: the children of a round by what their families said of their offer. */
export default function AnswersPage() {
  const { round = '' } = useParams()
  const [search] = useSearchParams()
  const state = answerStates.find((one) => one === search.get('state')) ?? 'waiting'
  const after = search.get('after') ?? ''
  const query = new URLSearchParams({ state, ...(after ? { after } : {}) })
  return (
    <DeskPage
      title="Answers to offers"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(AnswerPage, ['rounds', round, 'answers'], String(query))} waiting="Looking…">
        {(page) => <Found {...{ round, state, after, page }} />}
      </Asked>
    </DeskPage>
  )
}

interface Props {
  round: string
  state: AnswerState
  after: string
  page: AnswerPage
}

const addressOf = (round: string, state: AnswerState, from?: string) =>
  `${addresses.answers(round)}?${new URLSearchParams({ state, ...(from ? { after: from } : {}) })}`

function Found({ round, state, after, page: { counts, children, next } }: Props) {
  return (
    <>
      <nav aria-label="Answers">
        <ul className="govuk-list">
          {answerStates.map((one) => (
            <li key={one}>
              {one === state ? (
                <strong aria-current="page">{`${answerNames[one]}: ${childrenInWords(counts[one])}`}</strong>
              ) : (
                <Link href={addressOf(round, one)}>
                  {`${answerNames[one]}: ${childrenInWords(counts[one])}`}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {children.length === 0 && <p className="govuk-body">There is no child in this list.</p>}
      <WideTable
        caption={answerNames[state]}
        head={[{ text: 'Child' }, { text: 'Offered' }, { text: 'Notes' }]}
        rows={children.map((child) => [
          <Link key="child" href={addresses.child(round, child.reference)}>
            {`${child.name}, ${child.reference}`}
          </Link>,
          child.school.name,
          state === 'accepted' ? '' : noteOf(child),
        ])}
      />
      <Pager
        after={after || undefined}
        next={next}
        address={(from) => addressOf(round, state, from ?? undefined)}
      />
    </>
  )
}

function noteOf({ answerBy, warnedUntil, unreached, proposed, instead }: AnswerPage['children'][number]) {
  if (proposed) return 'Somebody has proposed to withdraw it: confirm or drop it'
  if (unreached) return 'No warning could be sent: call or write'
  if (instead) return insteadNames[instead]
  return warnedUntil
    ? `Further chance until ${dayInWords(warnedUntil)}`
    : `Last day to answer: ${dayInWords(answerBy)}`
}
