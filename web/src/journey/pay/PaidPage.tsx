import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { pounds } from '#contract/core/money.ts'
import { readReference } from '#contract/core/reference.ts'
import { departmentOfReference } from '#contract/council/department.ts'
import type { PaymentView } from '#contract/requests/payment.ts'
import { council } from '#council'
import { askedAgain } from '#web/app/askedAgain.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { saved } from '../savedStore.ts'
import { deviceStorage, tabStorage } from './browser.ts'
import { keyOnDevice } from './keyOnDevice.ts'
import { PayStanding } from './PayPanel.tsx'
import { type Payable, paymentOf } from './payment.ts'

/** `/apply/paid/<reference>`: where GOV.UK Pay sends the resident back to, however it went. */
export default function PaidPage() {
  const reference = readReference(useParams().reference ?? '')
  const trackingKey =
    reference && keyOnDevice({ tab: tabStorage(), device: deviceStorage(), saved }, reference)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">Your payment</h1>
        {reference && trackingKey ? (
          <Known reference={reference} trackingKey={trackingKey} />
        ) : (
          <Unknown reference={reference} />
        )}
      </div>
    </Main>
  )
}

/** This browser does not hold the private link: it was opened elsewhere, or its storage was cleared. */
function Unknown({ reference }: { reference: string | undefined }) {
  return (
    <>
      <p className="govuk-body">
        If you have paid, we will add your payment to{' '}
        <span>{reference ? `request ${reference}` : 'your request'}</span> within a few minutes. You do not
        need to do anything else.
      </p>
      <p className="govuk-body">
        To see it, <Link href={paths.track}>open your private link</Link>.
      </p>
    </>
  )
}

const askAgainMs = 2000
/** After this long the page says that it may take longer. */
const patienceMs = 30_000

function Known({ reference, trackingKey }: Payable) {
  const [since] = useState(Date.now)
  const { data, error, isFetching, refetch } = useQuery({
    ...paymentOf({ reference, trackingKey }),
    refetchInterval: askedAgain((data) =>
      (data && data.state !== 'started') || Date.now() - since > patienceMs ? false : askAgainMs,
    ),
  })
  if (data && data.state !== 'started') {
    return <Outcome reference={reference} trackingKey={trackingKey} view={data} />
  }
  const late = Date.now() - since > patienceMs || (error !== null && !isFetching)
  if (!late) {
    return (
      <p className="govuk-body" role="status">
        Checking your payment…
      </p>
    )
  }
  return (
    <>
      <p className="govuk-body" role="status">
        GOV.UK Pay has not told us yet whether your payment went through. If you have paid, we will record it
        within a few minutes, and you can close this page. You will not be charged twice.
      </p>
      <Button type="button" variant="secondary" onClick={() => refetch()}>
        Check again
      </Button>
      {data && <Outcome reference={reference} trackingKey={trackingKey} view={data} />}
    </>
  )
}

function Outcome({ reference, trackingKey, view }: Payable & { view: PaymentView }) {
  const department = departmentOfReference(council, reference)
  return (
    <>
      {view.state === 'paid' ? (
        <div role="status">
          <Panel headingLevel={2} title="Payment received">
            <span>{view.description}</span>: <span>{pounds(view.pence)}</span>
            <br />
            <strong>{reference}</strong>
          </Panel>
        </div>
      ) : (
        <PayStanding
          reference={reference}
          trackingKey={trackingKey}
          department={department?.name ?? council.name}
          view={view}
        />
      )}
      <ToPrivatePage reference={reference} trackingKey={trackingKey} />
    </>
  )
}

function ToPrivatePage({ reference, trackingKey }: Payable) {
  return (
    <p className="govuk-body">
      <ButtonLink variant="secondary" href={paths.request(reference, trackingKey)}>
        Go to your private page
      </ButtonLink>
    </p>
  )
}
