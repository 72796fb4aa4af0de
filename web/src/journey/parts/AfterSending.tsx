import { useNavigate } from 'react-router'
import type { Service } from '#contract/core/service.ts'
import { paths } from '#web/app/paths.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import type { StartWish } from '../StartPage.tsx'
import { wordsFor } from '../words.ts'

interface Props {
  service: Service
  /** Name and address stay on the device too, to be offered again. */
  keepsDetails?: boolean
}

/** Where to go from a confirmation. */
export function AfterSending({ service, keepsDetails = false }: Props) {
  const navigate = useNavigate()
  const words = wordsFor(service)
  const go = (state: StartWish) => navigate(paths.service(service), { state })
  return (
    <div className="app-noprint">
      <h2 className="govuk-heading-m">Something else?</h2>
      <ul className="govuk-list govuk-list--spaced">
        {service.lifeEvents?.includes('death') && (
          <li>
            <Link href={paths.lifeEvent('death')}>See what else to do when someone has died</Link>
          </li>
        )}
        <li>
          <Link href={paths.service(service)}>{service.again ?? words.again}</Link>
          <span>{keepsDetails && '. You can use the same name and address without entering them again'}</span>
        </li>
        <li>
          <Link href={words.list.href}>{words.different}</Link>
        </li>
      </ul>
      <Details summary="This is not my device">
        <p>
          This browser keeps the private link for one day, so that going back cannot send anything twice.
          <span>
            {keepsDetails && ' It also keeps the details about you that you may want to use again.'}
          </span>{' '}
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
