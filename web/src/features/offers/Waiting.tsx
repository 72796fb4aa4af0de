import type { Offer } from '#contract/admissions/family.ts'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'

interface Props {
  offer: Extract<Offer, { state: 'waiting' }>
  /** The last look failed; what is shown is from before. */
  stale: boolean
  onLook(): unknown
}

const title = 'Your school offer'

/** Before the moment: when it is, and that there is nothing to do until then. */
export function Waiting({ offer: { reference, at, offersOn }, stale, onLook }: Props) {
  useTitle(`${title}: ${reference}`)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{reference}</span>
          <span className="govuk-visually-hidden">: </span>
          <span>{title}</span>
        </h1>
        <div role="status">
          <p className="govuk-body-l">
            <strong>
              {at
                ? `You will see your offer here on ${dayInWords(at)} at ${clockInWords(at)}.`
                : `You will see your offer here on ${dayInWords(offersOn)}.`}
            </strong>
          </p>
        </div>
        {stale && <p className="govuk-body">We cannot reach the service now. This is what it said last.</p>}
        <p className="govuk-body">
          There is nothing that you have to do until then. Every family sees its offer at the same moment, and
          it makes no difference when you look: nobody gets or loses a place by being first.
        </p>
        <p className="govuk-body">If you leave this page open, your offer will appear.</p>
        <Button type="button" variant="secondary" onClick={() => onLook()}>
          Look again
        </Button>
      </div>
    </Main>
  )
}
