import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Eligibility, type EligibilityQuestion, eligibilityOf } from '#contract/fostering/eligibility.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { NeedsScripts } from '#web/app/frame/NeedsScripts.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { addresses } from '../addresses.ts'
import { Answer } from './Answer.tsx'
import { questionNames, questions } from './questions.ts'

const title = 'Could I foster or adopt?'
type Given = Partial<Record<EligibilityQuestion, string>>

/** `/fostering/could-i`: six questions, and what we would say. What is answered stays in the browser. */
export default function CouldIPage() {
  const [given, setGiven] = useState<Given>({})
  const [asked, setAsked] = useState(0)
  const [answered, setAnswered] = useState<Eligibility>()
  const missing = asked > 0 && !answered ? questionNames.filter((name) => !given[name]) : []
  const shown = useRef<HTMLElement>(null)
  useTitle(title)
  useEffect(() => {
    if (answered) shown.current?.focus()
  }, [answered])

  function see(event: FormEvent) {
    event.preventDefault()
    setAsked((before) => before + 1)
    setAnswered(questionNames.every((name) => given[name]) ? (given as Eligibility) : undefined)
  }
  function answer(name: EligibilityQuestion, value: string) {
    setGiven((before) => ({ ...before, [name]: value }))
    setAnswered(undefined)
    if (answered) setAsked(0)
  }
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Fostering', href: addresses.home },
            { text: title },
          ]}
        />
      }
    >
      <div className="app-column">
        {missing.length > 0 && (
          <ErrorSummary
            attempt={asked}
            errors={missing.map((name) => ({ text: questions[name].missing, href: `#${name}` }))}
          />
        )}
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          Six short questions. Your answers stay on this page: nobody sees them, and you can change them as
          often as you like.
        </p>
        <NeedsScripts to="answer these questions" department={council.roles.fostering} />
        <form method="dialog" onSubmit={see} noValidate>
          {questionNames.map((name) => (
            <Radios
              key={name}
              id={name}
              name={name}
              legend={questions[name].legend}
              legendSize="m"
              hint={questions[name].hint}
              error={missing.includes(name) ? questions[name].missing : undefined}
              value={given[name] ?? ''}
              onChange={({ target }) => answer(name, target.value)}
              items={Object.entries(questions[name].answers).map(([value, text]) => ({ value, text }))}
            />
          ))}
          <Button>See your answer</Button>
        </form>
        {answered && <Answer ref={shown} about={answered.about} result={eligibilityOf(answered)} />}
      </div>
    </Main>
  )
}
