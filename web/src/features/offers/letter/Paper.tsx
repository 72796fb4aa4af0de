import { useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import type { OfferLink } from '../link.ts'
import { letterFile } from '../offer.ts'

interface Props {
  link: OfferLink
  /** Left out: the letter of an offer in a round. */
  file?: (link: OfferLink) => Promise<Blob>
  name?: string
}

/** The letter to print, and as a PDF, which is made when it is asked for. */
export function Paper({ link, file = letterFile, name = 'school-offer' }: Props) {
  const [fetching, setFetching] = useState(false)
  const [wrong, setWrong] = useState<{ text: string; attempt: number }>()
  async function download() {
    setFetching(true)
    try {
      keepFile(await file(link), `${name}-${link.reference}.pdf`)
      setWrong(undefined)
    } catch (problem) {
      setWrong({ text: messageOf(problem), attempt: (wrong?.attempt ?? 0) + 1 })
    }
    setFetching(false)
  }
  return (
    <section aria-labelledby="paper">
      {wrong && <ErrorSummary attempt={wrong.attempt} errors={[{ text: wrong.text }]} />}
      <h2 className="govuk-heading-m" id="paper">
        Keep it on paper
      </h2>
      <ButtonGroup>
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print this letter
        </Button>
        <Button
          type="button"
          variant="secondary"
          loading={fetching}
          loadingText="Making the PDF…"
          onClick={download}
        >
          Download it as a PDF
        </Button>
      </ButtonGroup>
    </section>
  )
}

function messageOf(problem: unknown): string {
  if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500) return problem.message
  return wordsUnlessFault(
    problem,
    'The PDF could not be made just now. You can print this page, or try again',
  )
}
