import { useNavigate } from 'react-router'
import { timeInWords } from '#contract/calendar/times.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addressToDo, pageAddress } from '../addresses.ts'
import { definitions } from '../definitions.ts'
import { saved, useSaved } from '../savedStore.ts'
import type { StartFacts } from '../startFacts.ts'
import { wordsFor } from '../words.ts'
import { StartButton } from './StartButton.tsx'

/** Instead of the start button where this device keeps something: a draft, or the receipt of what was sent. */
export default function CarryOn({ facts }: { facts: StartFacts }) {
  const kept = useSaved(facts.slug)
  const service = definitions.useOne(facts.slug)
  const navigate = useNavigate()
  if (!kept || !service) return <StartButton facts={facts} />

  const startAgain = () => {
    saved.startAgain(facts.slug)
    navigate(pageAddress(service, facts.firstPage))
  }
  const { thing } = wordsFor(service)
  const when = timeInWords(new Date(kept.savedAt), new Date(0))
  // What another page filled in, as for a complaint about a request, nobody has begun yet. The first page shows it.
  if (kept.kind === 'draft' && kept.passed.length === 0) return <StartButton facts={facts} />
  if (kept.kind === 'draft')
    return (
      <>
        <p className="govuk-body">
          You began <span>{thing === 'application' || thing === 'order' ? 'an' : 'a'}</span>{' '}
          <span>{thing}</span> on this device. It was saved on <span>{when}</span>.
        </p>
        <ButtonGroup>
          <ButtonLink href={addressToDo(service, kept)}>Continue where you left off</ButtonLink>
          <Button type="button" variant="secondary" onClick={startAgain}>
            Start again
          </Button>
        </ButtonGroup>
      </>
    )
  const page = kept.kind === 'sent' ? 'done' : 'following'
  return (
    <>
      <p className="govuk-body">
        <span>{kept.kind === 'sent' ? 'You sent' : 'You asked to follow'}</span> <span>{thing}</span>{' '}
        <span>{kept.receipt.reference}</span> on <span>{when}</span>.{' '}
        <Link href={pageAddress(service, page)}>See its private link</Link>
      </p>
      <Button type="button" onClick={startAgain}>
        {thing === 'report' ? 'Report another one' : 'Start another one'}
      </Button>
    </>
  )
}
