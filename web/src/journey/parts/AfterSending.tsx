import { useNavigate } from 'react-router'
import type { Service } from '#contract/service.ts'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/Button.tsx'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import type { StartWish } from '../StartPage.tsx'

/** Where to go from a confirmation. */
export function AfterSending({ service }: { service: Service }) {
  const navigate = useNavigate()
  const go = (state: StartWish) => navigate(paths.service(service.slug), { state })
  return (
    <div className="app-noprint">
      <h2 className="govuk-heading-m">Something else?</h2>
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <Link href={paths.service(service.slug)}>Report another problem of this kind</Link>
        </li>
        <li>
          <Link href={paths.report}>Report a different problem</Link>
        </li>
      </ul>
      <Details summary="This is not my device">
        <p>
          This browser keeps the private link for one day, so that going back cannot send anything twice.
          Delete it if others use the device, once you have copied, printed or saved it.
        </p>
        <Button
          type="button"
          variant="warning"
          className="govuk-!-margin-bottom-0"
          onClick={() => go('delete')}
        >
          Delete it from this device
        </Button>
      </Details>
    </div>
  )
}
