import { useNavigate } from 'react-router'
import { serviceOf } from '#services/index.ts'
import { Button } from '#web/design/Button.tsx'
import { ButtonGroup } from '#web/design/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addressToDo, pageAddress } from '../addresses.ts'
import { saved, useSaved } from '../savedStore.ts'
import type { StartFacts } from '../startFacts.ts'
import { StartButton } from './StartButton.tsx'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true })

/** Instead of the start button where this device keeps something: a draft, or the receipt of what was sent. */
export default function CarryOn({ facts }: { facts: StartFacts }) {
  const kept = useSaved(facts.slug)
  const service = serviceOf(facts.slug)
  const navigate = useNavigate()
  if (!kept || !service) return <StartButton facts={facts} />

  const startAgain = () => {
    saved.remove(facts.slug)
    navigate(pageAddress(service, facts.firstPage))
  }
  const when = `${day.format(kept.savedAt)} at ${clock.format(kept.savedAt).replace(/\s/g, '')}`
  if (kept.kind === 'draft')
    return (
      <>
        <p className="govuk-body">You began a report on this device. It was saved on {when}.</p>
        <ButtonGroup>
          <ButtonLink href={addressToDo(service, kept, false)}>Continue where you left off</ButtonLink>
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
        {kept.kind === 'sent' ? 'You sent' : 'You asked to follow'} report {kept.receipt.reference} on {when}.{' '}
        <Link href={pageAddress(service, page)}>See its private link</Link>
      </p>
      <Button type="button" onClick={startAgain}>
        Report another one
      </Button>
    </>
  )
}
