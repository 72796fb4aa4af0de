import { useEffect, useRef, useState } from 'react'
import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import type { OfferLink } from '../link.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { choiceWords, insteadNames, listLines, nextWords, onNames, typedOf } from './words.ts'

interface Props {
  link: OfferLink
  answer: FamilyAnswer
  /** As the family calls the child; missing where that is not known any more. */
  child: string | undefined
}

/** Whether the family takes the place: the form until it has said so, then what it said and how to change it. */
export function YourAnswer({ link, answer, child }: Props) {
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (sent > 0) heading.current?.focus()
  }, [sent])
  const isAnswered = answer.state === 'accepted' || answer.state === 'declined'
  return (
    <section aria-labelledby="answer" className="offer-section">
      <h2 className="govuk-heading-m" id="answer" ref={heading} tabIndex={-1}>
        {isSettled(answer) && !open && sent === 0
          ? 'Your child’s place'
          : headingOf(isAnswered, open, sent > 0)}
      </h2>
      {isAnswered && !open ? (
        <Said answer={answer} onChange={() => setOpen(true)} />
      ) : (
        <div className="app-noprint">
          <ByWhen answer={answer} />
          {child && (
            <p className="govuk-body">
              <span>This answer is for </span>
              <span>{child}</span>
              <span>
                {' '}
                only. If you applied for another child too, such as a twin, answer each offer by its own link.
              </span>
            </p>
          )}
          <AnswerForm
            {...{ link, answer }}
            onCheck={() => setOpen(true)}
            onSent={() => {
              setOpen(false)
              setSent((before) => before + 1)
            }}
            onClose={isAnswered ? () => setOpen(false) : undefined}
          />
        </div>
      )}
    </section>
  )
}

/** The family has the place without having been asked: it was settled with the school, or the child moved as the family wished. */
const isSettled = ({ state, fromList, answeredAt }: FamilyAnswer): boolean =>
  state === 'accepted' && fromList !== null && (answeredAt === null || answeredAt < fromList)

function headingOf(isAnswered: boolean, isOpen: boolean, isSent: boolean): string {
  if (!isAnswered) return 'Tell us your answer'
  if (isOpen) return 'Change your answer'
  return isSent ? 'Thank you. We have your answer' : 'Your answer'
}

/** Until when to answer, and what happens without an answer. */
function ByWhen({ answer: { state, answerBy, warnedUntil } }: Pick<Props, 'answer'>) {
  if (state === 'warned' && warnedUntil)
    return (
      <WarningText>
        {`The last day to answer was ${dayInWords(answerBy)}, and we have not heard from you. Answer by ${dayInWords(warnedUntil)}. If you do not, we may withdraw this place. Two people would look at it first, and you can still answer until they have.`}
      </WarningText>
    )
  if (state !== 'waiting') return null
  return (
    <p className="govuk-body">
      {dayInEngland(new Date()) > answerBy
        ? `The last day to answer was ${dayInWords(answerBy)}. You can still answer, but do it now.`
        : `Tell us by ${dayInWords(answerBy)}. You can change your answer until then.`}
    </p>
  )
}

function Said({ answer, onChange }: { answer: FamilyAnswer; onChange(): void }) {
  const { can, instead, answeredAt, changeUntil, state } = answer
  const typed = typedOf(answer)
  const lines = listLines(answer, typed.lists)
  const today = dayInEngland(new Date())
  return (
    <>
      <SummaryList
        rows={[
          isSettled(answer)
            ? { key: 'School', value: answer.school.name }
            : { key: 'Your answer', value: choiceWords(typed, answer) },
          ...(answeredAt && !isSettled(answer)
            ? [{ key: 'Answered on', value: dayInWords(answeredAt) }]
            : []),
          ...(instead ? [{ key: 'Where your child will go instead', value: insteadNames[instead] }] : []),
          ...(lines.length > 0 ? [{ key: 'Waiting lists', value: lines.join('. ') }] : []),
          ...(typed.lists.length > 0 ? [{ key: 'If a place becomes free', value: onNames[typed.on] }] : []),
        ]}
      />
      {isSettled(answer) && (
        <p className="govuk-body">
          You do not have to do anything to keep the place. Tell us if your child does not need it.
        </p>
      )}
      {(state === 'accepted' || today <= changeUntil) &&
        !isSettled(answer) &&
        nextWords(typed, answer, today).map((words) => (
          <p className="govuk-body" key={words}>
            {words}
          </p>
        ))}
      {can.length > 0 ? (
        <p className="govuk-body app-noprint">
          <Button type="button" variant="secondary" onClick={onChange}>
            Change your answer
          </Button>
        </p>
      ) : (
        <p className="govuk-body">
          To change your answer, call us on <Phone number={council.phone} />.
        </p>
      )}
    </>
  )
}
