import '../admissions.scss'
import { schools } from 'virtual:schools'
import { type FormEvent, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { RoundPhase } from '#contract/admissions/school.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { FormGroup } from '#web/design/form/FormGroup.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { HomeFinder } from '../HomeFinder.tsx'
import { intoNames, rounds } from '../words.ts'
import { type Answers, childOf, inPhase, nothing, type Problems, problemsIn, withFirst } from './answers.ts'
import { Circumstances } from './Circumstances.tsx'
import { Results } from './Results.tsx'
import type { Child, Places } from './results.ts'
import { WhichSchools } from './WhichSchools.tsx'

const title = 'If you had applied in past years'

/** What would have been, in past years, for a child of this address and these circumstances. All of it on the device. */
export default function IfYouHadAppliedPage() {
  useTitle(title)
  const [answers, setAnswers] = useState<Answers>(nothing)
  const [problems, setProblems] = useState<Problems>({})
  const [attempt, setAttempt] = useState(0)
  const [child, setChild] = useState<Child>()
  const { places, failed } = usePlaces()
  useNamedSchool((school) => setAnswers((before) => withFirst(before, school)))
  const list = Object.entries(problems)

  const change = (changed: Partial<Answers>) => {
    setAnswers((before) => ({ ...before, ...changed }))
    // What stands below is of the answers before.
    setChild(undefined)
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    const wrong = problemsIn(answers)
    setProblems(wrong)
    setAttempt((before) => before + 1)
    setChild(Object.keys(wrong).length === 0 && places ? childOf(answers, places) : undefined)
  }
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a school', href: paths.schools },
            { text: title },
          ]}
        />
      }
    >
      <div className="app-column">
        {list.length > 0 && (
          <ErrorSummary attempt={attempt} errors={list.map(([id, text]) => ({ text, href: `#${id}` }))} />
        )}
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          See which criterion your child would have come under, and whether that was enough for a place in
          each of the last three years.
        </p>
        <p className="govuk-body">
          Your device works it out. We use your postcode to look up your address. Nothing else that you enter
          leaves your device, and we keep nothing.
        </p>
        <form method="dialog" onSubmit={look} noValidate>
          <Radios
            name="phase"
            legend="What is the place for?"
            legendSize="m"
            error={problems.phase}
            value={answers.phase ?? ''}
            items={rounds.map((value) => ({ value, text: intoNames[value] }))}
            onChange={({ target }) => change(inPhase(answers, target.value as RoundPhase, schools))}
          />
          <FormGroup hasError={Boolean(problems.home)}>
            <Fieldset legend="Where does your child live?" legendSize="m" role="group">
              <HomeFinder
                id="home"
                home={answers.home}
                error={problems.home}
                onHome={(home) => change({ home })}
              />
            </Fieldset>
          </FormGroup>
          <WhichSchools
            phase={answers.phase}
            chosen={answers.schools}
            error={problems['school-1']}
            onChange={(schools) => change({ schools })}
          />
          {places && <Circumstances {...{ answers, places, problems }} onChange={change} />}
          {failed && <p className="govuk-error-message">{failed}</p>}
          <Button>See past years</Button>
        </form>
      </div>
      {child && places && <Results child={child} places={places} />}
    </Main>
  )
}

/** Takes the school from whose page somebody came. Once the page stands: it was drawn before anybody asked for it. */
function useNamedSchool(take: (school: (typeof schools)[number]) => void): void {
  const [query] = useSearchParams()
  const named = schools.find(({ id }) => id === query.get('school'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is taken once
  useEffect(() => {
    if (named) take(named)
  }, [named])
}

const unreachable =
  'We could not load what we know about the schools. Check your connection and load the page again.'

/** All schools with their past years, fetched once the form stands. */
function usePlaces(): { places?: Places; failed?: string } {
  const [loaded, setLoaded] = useState<{ places?: Places; failed?: string }>({})
  useEffect(() => {
    let current = true
    import('virtual:school-places').then(
      ({ schools, catchments, policies }) =>
        current && setLoaded({ places: { schools, catchments, policies } }),
      (problem: unknown) => current && setLoaded({ failed: wordsUnlessFault(problem, unreachable) }),
    )
    return () => {
      current = false
    }
  }, [])
  return loaded
}
