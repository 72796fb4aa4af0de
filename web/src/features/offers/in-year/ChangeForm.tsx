import { type FormEvent, useState } from 'react'
import type { FamilyInYear } from '#contract/admissions/in-year/in-year.ts'
import { yearCode } from '#contract/admissions/year-group.ts'
import type { Answers } from '#contract/core/condition.ts'
import type { SchoolAnswer } from '#contract/core/school.ts'
import { schoolsInYear } from '#services/in-year-school-place/named.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { QuestionField } from '#web/questions/QuestionField.tsx'
import { errorsOn, summaryOf, toAnswer, toTyped } from '#web/questions/values.ts'
import type { OfferLink } from '../link.ts'
import { useChanging } from './inYear.ts'

interface Props {
  link: OfferLink
  inYear: FamilyInYear
  onSent(words: string): void
  onClose(): void
}

const question = schoolsInYear
const page = { id: 'schools', questions: [question] }

/** The schools that the family asks from now on, and what else has changed. What is typed stays when sending fails. */
export default function ChangeForm({ link, inYear, onSent, onClose }: Props) {
  const { change, yearGroup, choices } = inYear
  const answers: Answers = {
    askedGroup: `year-${yearCode(yearGroup)}`,
    ...(change?.current && { currentSchool: { id: change.current } }),
  }
  const [typed, setTyped] = useState(() =>
    toTyped(
      question,
      change?.schools.map((school) => ({ school })),
    ),
  )
  const [told, setTold] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const { send, sending, wrong } = useChanging(link, inYear, () =>
    onSent('We have changed your application.'),
  )
  const messages = wrong?.schools ? { ...missing, ...wrong.schools } : missing
  const tooLong =
    told.length > limit ? `Write ${limit.toLocaleString('en-GB')} characters or fewer` : undefined
  const errors = [
    ...summaryOf([question], messages),
    ...(attempt > 0 && tooLong ? [{ text: tooLong, href: '#told' }] : []),
    ...(wrong && !wrong.schools ? [{ text: wrong.text }] : []),
  ]
  function submit(event: FormEvent) {
    event.preventDefault()
    const preferences = toAnswer(question, typed, answers)
    const found = errorsOn(page, answers, { [question.key]: preferences })
    setMissing(found)
    setAttempt((before) => before + 1)
    if (Object.keys(found).length > 0 || tooLong) return
    send({ schools: (preferences as { school: SchoolAnswer }[]).map(({ school }) => school), told })
  }
  const refused = choices.filter(({ stand }) => stand === 'refused').map(({ school }) => school.name)
  return (
    <form onSubmit={submit} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt + (wrong?.attempt ?? 0)} errors={errors} />}
      <p className="govuk-body">
        A school that we have asked already keeps its time to answer. A school that is new here has the full
        time from today, so you may hear later.
      </p>
      <p className="govuk-body">
        If you remove a school, we tell it that you do not want a place there any more, and it does not
        answer.
      </p>
      {refused.length > 0 && (
        <p className="govuk-body">
          {`${refused.join(' and ')} cannot offer a place. You can still appeal, whatever you change here.`}
        </p>
      )}
      <QuestionField
        question={question}
        value={typed}
        onChange={setTyped}
        answers={answers}
        error={messages[question.key]}
        errors={messages}
        isPageHeading={false}
        attempt={attempt}
      />
      <CharacterCount
        id="told"
        name="told"
        label="Has anything else changed? (optional)"
        hint="For example your address, or the day when your child needs the place. The schools that we ask read this too. For a place in another year group, withdraw this application and apply again."
        limit={limit}
        error={attempt > 0 ? tooLong : undefined}
        value={told}
        onChange={({ target }) => setTold(target.value)}
      />
      <ButtonGroup>
        <Button loading={sending} loadingText="Sending…">
          Send the changes
        </Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          Leave it as it is
        </Button>
      </ButtonGroup>
    </form>
  )
}

const limit = 2000
