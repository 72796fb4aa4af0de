import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Held } from '#contract/admissions/family.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { definitions } from '#web/journey/definitions.ts'
import { beginToChange } from '#web/journey/savedStore.ts'
import { lastMinuteInWords } from '../held.ts'
import { changeableAnswers, draftToChange, type Opened } from './begin.ts'

/** Until when the application may be changed, and the way there. Nothing once the time is over. */
export function ChangeIt({ link, held }: { link: Opened; held?: Held }) {
  const { data, error } = useQuery({
    queryKey: ['changeable', link.reference, link.key],
    queryFn: () => changeableAnswers(link),
    retry: false,
    staleTime: 0,
  })
  if (data)
    return <Begin link={link} slug={data.service} until={data.until} isLate={held?.inTime === false} />
  const isBefore = held !== undefined && dayInEngland(new Date()) < held.round.offersOn
  return isBefore && error instanceof ApiProblem && error.status === 409 ? (
    <TooLate isLate={!held.inTime} />
  ) : null
}

/** What a change means now, before anybody asks for one. */
const TooLate = ({ isLate }: { isLate: boolean }) => (
  <section aria-labelledby="change-it">
    <h2 className="govuk-heading-m" id="change-it">
      Change your application
    </h2>
    <p className="govuk-body">
      You can no longer change or withdraw your application on this page. If something has changed, call us on{' '}
      <Phone number={council.phone} />.
    </p>
    {!isLate && (
      <p className="govuk-body">
        If you change your schools now, your whole application may count as late: children who applied on time
        come first. Ask us what a change would mean before you make it.
      </p>
    )}
  </section>
)

interface Open {
  link: Opened
  slug: string
  until: string
  isLate: boolean
}

function Begin({ link, slug, until, isLate }: Open) {
  const navigate = useNavigate()
  const service = definitions.useOne(slug)
  const [wrong, setWrong] = useState('')
  const [opening, setOpening] = useState(false)
  if (!service) return null

  async function begin() {
    if (!service) return
    setOpening(true)
    try {
      beginToChange(slug, draftToChange(service, await changeableAnswers(link), link))
      navigate(paths.question({ ...service, under: paths.change }, 'check'))
    } catch (failure) {
      setWrong(wordsUnlessFault(failure, 'We could not open it. Check that you are online, then try again'))
      setOpening(false)
    }
  }

  return (
    <section aria-labelledby="change-it">
      <h2 className="govuk-heading-m" id="change-it">
        Change your application
      </h2>
      <p className="govuk-body">
        You can change your schools, their order and everything else until{' '}
        <span>{lastMinuteInWords(until)}</span>, as often as you like.
      </p>
      {isLate && (
        <p className="govuk-body">
          Your application counts as late already. A change makes no difference to that: children who applied
          on time come first, unless we accept your reason.
        </p>
      )}
      {wrong && <ErrorMessage id="change-it-error">{wrong}</ErrorMessage>}
      <Button type="button" variant="secondary" loading={opening} loadingText="Opening…" onClick={begin}>
        Change it
      </Button>
    </section>
  )
}
