import type { ReactNode } from 'react'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { ErrorSummary, type ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { addresses, type PlaceOf } from '../addresses.ts'

interface Props {
  of: PlaceOf
  title: string
  /** One step back, where that is not their own page. */
  back?: { readonly href: string; readonly text: string }
  caption?: string | undefined
  /** What this is and what to do here, in a few short sentences: for who reads little English, and for who listens to it. */
  summary: string
  errors?: readonly ErrorSummaryItem[]
  /** How often somebody has tried: each time the errors are read out again. */
  attempt?: number
  /** What has just been done. */
  done?: string | undefined
  children: ReactNode
}

/** A page of a private place: its name, a plain summary at its head, and the way back. */
export function PlacePage(props: Props) {
  const { of, title, caption, summary, errors = [], attempt = 0, done, children } = props
  const back = props.back ?? { href: addresses.home(of), text: 'Back to your page' }
  useTitle(`${errors.length > 0 ? 'Error: ' : ''}${title}`)
  return (
    <Main before={<BackLink href={back.href}>{back.text}</BackLink>}>
      <div className="app-column">
        {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
        {done && <NotificationBanner type="success">{done}</NotificationBanner>}
        <h1 className="govuk-heading-l">
          {caption && <span className="govuk-caption-l">{caption}</span>}
          <span>{title}</span>
        </h1>
        <InsetText>{summary}</InsetText>
        <div>{children}</div>
      </div>
    </Main>
  )
}
