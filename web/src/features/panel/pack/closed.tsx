import { council } from '#council'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import type { Elements } from '#web/design/elements.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'

/** The page of papers that cannot be read. */
function Instead({ title, children }: { title: string; children: Elements }) {
  useTitle(title)
  return (
    <Main before={<BackLink href={addresses.home}>Your panel meetings</BackLink>}>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        {children}
        <p className="govuk-body">
          <Link href={addresses.home}>Go to your panel meetings</Link>
        </p>
      </div>
    </Main>
  )
}

export const adviserPhone = `Call the panel adviser on ${council.phone}.`

/** For whoever has a conflict of interest with this item. */
export function Conflict() {
  return (
    <Instead title="You will not take part in this item">
      <p className="govuk-body">
        You have a conflict of interest, so these papers are closed to you and have been deleted from this
        device. Do not talk about them with anybody.
      </p>
      <p className="govuk-body">
        On the day, you leave the room for this item. We have told the panel adviser, and you do not need to
        do anything else.
      </p>
      <p className="govuk-body">{`Was this a mistake? ${adviserPhone}`}</p>
    </Instead>
  )
}

/** For whoever may not read these papers, or no longer. It does not say whether there are any. */
export function Closed() {
  return (
    <Instead title="You cannot read these papers">
      <p className="govuk-body">
        The meeting may have been cancelled, or these papers are not for you. Nothing of them is kept on this
        device.
      </p>
      <p className="govuk-body">{`Do you think you should be able to read them? ${adviserPhone}`}</p>
    </Instead>
  )
}

/** The time for which a device keeps papers is past. */
export function Over() {
  return (
    <Instead title="The meeting is over">
      <p className="govuk-body">We have deleted the papers from this device, as we said we would.</p>
    </Instead>
  )
}

/** Papers that are not ready, or nobody was reached. */
export function NotReached({ failure, onAgain }: { failure: unknown; onAgain: () => void }) {
  const said = failure instanceof ApiProblem && failure.status >= 400 && failure.status < 500
  return (
    <Instead title="We cannot show you these papers now">
      <p className="govuk-body" role="alert">
        {said
          ? failure.message
          : 'We cannot reach our service, and the papers are not on this device. Check that you are online, then try again.'}
      </p>
      <Button type="button" onClick={onAgain}>
        Try again
      </Button>
    </Instead>
  )
}
