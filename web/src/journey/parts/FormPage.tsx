import type { FormEvent } from 'react'
import type { Service } from '#contract/core/service.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import type { Elements } from '#web/design/elements.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary, type ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { ElsewhereToo } from './ElsewhereToo.tsx'
import { KeptHere } from './KeptHere.tsx'
import { LongForm } from './LongForm.tsx'

interface Props {
  /** What the page asks, for the title; the heading is the page's own. */
  title: string
  service: Service
  back: string
  errors?: readonly ErrorSummaryItem[]
  /** How often the page was sent; a new number moves focus to the error summary. */
  attempt?: number
  button?: string
  busy?: boolean
  busyText?: string | undefined
  /** Stands above the form and is no part of it. */
  before?: Elements
  onSubmit(event: FormEvent<HTMLFormElement>): void
  children: Elements
}

/** One page of a form: back link, what to put right, the questions, one button. */
export function FormPage(props: Props) {
  const { title, service, back, errors = [], attempt = 0, button = 'Continue', busy = false } = props
  const failed = errors.length > 0
  useTitle(`${failed ? 'Error: ' : ''}${title} – ${service.title}`)
  return (
    <Main before={<BackLink href={back} />}>
      <div className="app-column">
        {failed && <ErrorSummary errors={errors} attempt={attempt} />}
        <ElsewhereToo service={service} />
        {props.before}
        <form onSubmit={props.onSubmit} noValidate>
          {props.children}
          <Button loading={busy} {...(props.busyText && { loadingText: props.busyText })}>
            {button}
          </Button>
        </form>
        <LongForm service={service} />
        <KeptHere service={service} />
      </div>
    </Main>
  )
}
