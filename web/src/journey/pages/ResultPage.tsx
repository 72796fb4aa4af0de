import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Page, Result } from '#contract/core/question.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { addressAfter } from '../addresses.ts'
import { pass, resultMark } from '../model/change.ts'
import { contactWordsFor } from '../parts/contactWords.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { ResultWords } from '../parts/ResultWords.tsx'
import { saved } from '../savedStore.ts'
import type { StepProps } from './StepProps.ts'

type Props = StepProps & { page: Page; result: Result }

/** What the answers so far mean: the rule that decides, what to show for it, and the way on. */
export function ResultPage(props: Props) {
  return props.result.kind === 'stop' ? <Ends {...props} /> : <GoesOn {...props} />
}

function GoesOn({ service, back, origin, page, result }: Props) {
  const navigate = useNavigate()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const next = saved.change(service.slug, (now) => pass(now, resultMark(page, result)))
    if (next) navigate(addressAfter(service, next, page.id, origin))
  }
  return (
    <FormPage title={result.title} service={service} back={back} onSubmit={submit}>
      <ResultWords
        result={result}
        department={departmentOf(council, service.department)}
        words={contactWordsFor(service)}
        service={service}
      />
    </FormPage>
  )
}

function Ends({ service, back, result }: Props) {
  useTitle(`${result.title} – ${service.title}`)
  return (
    <Main before={<BackLink href={back} />}>
      <div className="app-column">
        <ResultWords
          result={result}
          department={departmentOf(council, service.department)}
          words={contactWordsFor(service)}
          service={service}
        />
        <ButtonLink variant="secondary" href={back}>
          {contactWordsFor(service).change}
        </ButtonLink>
      </div>
    </Main>
  )
}
