import { useNavigate } from 'react-router'
import type { Service } from '#contract/service.ts'
import { Button } from '#web/design/Button.tsx'
import { ButtonGroup } from '#web/design/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { addressToDo, pageAddress } from '../addresses.ts'
import type { Saved } from '../model/saved.ts'
import { saved } from '../savedStore.ts'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true })

/** Instead of the start button where this device keeps something: a draft, or the receipt of what was sent. */
export function CarryOn({ service, kept }: { service: Service; kept: Saved }) {
  const navigate = useNavigate()
  const startAgain = () => {
    saved.remove(service.slug)
    navigate(pageAddress(service, service.pages[0]?.id ?? ''))
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
