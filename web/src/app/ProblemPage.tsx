import { useEffect, useRef } from 'react'
import { Button } from '#web/design/form/Button.tsx'
import { CallInstead } from './frame/CallInstead.tsx'
import { Main } from './frame/Main.tsx'
import { useTitle } from './title.ts'

/** What a resident reads when a page broke: nothing technical, and a way on. */
export function ProblemPage() {
  useTitle('Sorry, there is a problem with this service')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Main>
      <div className="app-column">
        <h1 ref={heading} tabIndex={-1} className="govuk-heading-l">
          Sorry, there is a problem with this service
        </h1>
        <p className="govuk-body">
          Try again in a moment. What you have typed into a form so far is kept on this device.
        </p>
        <Button type="button" onClick={() => window.location.reload()}>
          Try again
        </Button>
        <CallInstead when="If it goes on" />
      </div>
    </Main>
  )
}
