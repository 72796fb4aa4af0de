import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorMessage } from '#web/design/form/ErrorMessage.tsx'
import { definitions } from '#web/journey/definitions.ts'
import { beginToChange } from '#web/journey/savedStore.ts'
import { lastMinuteInWords } from '../held.ts'
import { changeableAnswers, draftToChange, type Opened } from './begin.ts'

/** Until when the application may be changed, and the way there. Nothing once the time is over. */
export function ChangeIt({ link }: { link: Opened }) {
  const { data } = useQuery({
    queryKey: ['changeable', link.reference, link.key],
    queryFn: () => changeableAnswers(link),
    retry: false,
    staleTime: 0,
  })
  return data ? <Begin link={link} slug={data.service} until={data.until} /> : null
}

function Begin({ link, slug, until }: { link: Opened; slug: string; until: string }) {
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
      {wrong && <ErrorMessage id="change-it-error">{wrong}</ErrorMessage>}
      <Button type="button" variant="secondary" loading={opening} loadingText="Opening…" onClick={begin}>
        Change it
      </Button>
    </section>
  )
}
