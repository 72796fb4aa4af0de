import { useEffect, useRef } from 'react'
import { council } from '#council'
import { Button } from '../design/Button.tsx'
import { Main } from './Main.tsx'
import { Phone } from './Phone.tsx'
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
        <p className="govuk-body">
          If it goes on, call {council.name} on <Phone number={council.phone} />. {council.hours}
        </p>
        <p className="govuk-body">
          For danger on a road, call <Phone number={council.emergencyPhone} />, day or night.
        </p>
      </div>
    </Main>
  )
}
