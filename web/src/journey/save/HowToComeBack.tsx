import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { draftDays } from '#contract/requests/draft.ts'
import type { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary, type ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { addressToDo, pageAddress } from '../addresses.ts'
import type { Draft } from '../model/saved.ts'
import { SendingStatus } from '../parts/SendingStatus.tsx'
import { Conflict } from './Conflict.tsx'
import { useSaveForm } from './useSaveForm.ts'
import { WayFields } from './WayFields.tsx'
import { type TypedWay, wayError } from './ways.ts'

const title = 'Save your answers and come back later'

/** Asks how the resident wants to come back, and saves the form. */
export function HowToComeBack({ service, draft }: { service: Service; draft: Draft }) {
  const navigate = useNavigate()
  const { savedForm } = draft
  const [typed, setTyped] = useState<TypedWay>({
    way: savedForm && 'same',
    email: draft.contact?.email ?? '',
    phone: draft.contact?.phone ?? '',
  })
  const [checked, setChecked] = useState<ReturnType<typeof wayError>>()
  const [attempt, setAttempt] = useState(0)
  const form = useSaveForm(service, () => navigate(`${pageAddress(service, 'save')}?saved`))
  const failed: Failed | undefined =
    checked ?? problemIn(form.problem, typed) ?? (form.fault ? { message: form.fault } : undefined)
  useTitle(`${failed ? 'Error: ' : ''}${title} – ${service.title}`)

  function submit(event: FormEvent) {
    event.preventDefault()
    // The way of before is none any more once its copy is gone.
    const now: TypedWay = typed.way === 'same' && !savedForm ? { ...typed, way: undefined } : typed
    const error = wayError(now)
    setTyped(now)
    setChecked(error)
    setAttempt(attempt + 1)
    if (!error) form.save(now)
  }

  const summary: ErrorSummaryItem[] = failed
    ? [{ text: failed.message, ...(failed.field && { href: `#${failed.field}` }) }]
    : []
  return (
    <Main before={<BackLink href={addressToDo(service, draft)} />}>
      <div className="app-column">
        {failed && <ErrorSummary errors={summary} attempt={attempt + form.failures} />}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          We keep your answers for {draftDays} days, encrypted, so that you can finish on any device. You do
          not need an account. This does not send your form.
        </p>
        {form.conflict && savedForm && <Conflict service={service} form={savedForm} />}
        <form onSubmit={submit} noValidate>
          <WayFields
            typed={typed}
            onType={(more) => setTyped({ ...typed, ...more })}
            form={savedForm}
            error={failed?.field ? { field: failed.field, message: failed.message } : undefined}
          />
          <Button loading={form.sending !== undefined} loadingText="Saving">
            Save
          </Button>
          <SendingStatus sending={form.sending} onTryNow={form.tryNow} />
        </form>
      </div>
    </Main>
  )
}

interface Failed {
  readonly field?: 'way' | 'email' | 'phone'
  readonly message: string
}

/** The API's refusal as the page says it; what it says of the address stands at its field. */
function problemIn(problem: ApiProblem | undefined, { way }: TypedWay): Failed | undefined {
  if (!problem) return undefined
  if (problem.kind === 'unauthorised')
    return { message: 'What you saved before has been deleted. Choose how to come back, and save again' }
  if (problem.kind === 'locked')
    return { message: 'What you saved before is locked. Choose how to come back, and save again' }
  if (problem.kind === 'conflict')
    return { message: 'This form has been saved on another device since you opened it here' }
  if (problem.kind === 'body-too-large')
    return { message: 'Your answers are too long to save. Shorten the longest' }
  const [error] = problem.problem?.errors ?? []
  if (error?.pointer === '/to' && (way === 'email' || way === 'text'))
    return { field: way === 'email' ? 'email' : 'phone', message: error.message }
  return { message: problem.message }
}
