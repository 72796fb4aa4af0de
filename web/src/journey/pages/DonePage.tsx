import { useQuery } from '@tanstack/react-query'
import { dayInFull } from '#contract/calendar/long-days.ts'
import { dueMomentInWords } from '#contract/calendar/times.ts'
import { pounds } from '#contract/core/money.ts'
import type { Service } from '#contract/core/service.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf, whatNext } from '#contract/council/department.ts'
import { council } from '#council'
import { DangerNow } from '#web/app/frame/DangerNow.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { useTitle } from '#web/app/title.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Panel } from '#web/design/Panel.tsx'
import type { Sent } from '../model/saved.ts'
import { AfterSending } from '../parts/AfterSending.tsx'
import { newsWords } from '../parts/newsWords.ts'
import { PrivateLink } from '../parts/PrivateLink.tsx'
import { StillToSend } from '../parts/StillToSend.tsx'
import { PayPanel } from '../pay/PayPanel.tsx'
import { paymentOf } from '../pay/payment.ts'
import { useServiceNow } from '../serviceNow.ts'
import { wordsFor } from '../words.ts'

/** Without messages, the page says nothing of them. */
const news = { ...newsWords, none: '' } as const

/** What has to be paid before anything is done, in pence, until it is paid. */
function useOwed({ reference, trackingKey, fee }: Sent['receipt']): number | undefined {
  const first = fee && !fee.later ? fee : undefined
  const { data } = useQuery({ ...paymentOf({ reference, trackingKey }), enabled: first !== undefined })
  const unpaid = !data || data.state === 'due' || data.state === 'started'
  return first && unpaid ? first.pence : undefined
}

/** The request has been received: its reference, the private link, what is still to do, and what happens next. */
export function DonePage({ service: drawn, sent }: { service: Service; sent: Sent }) {
  const service = useServiceNow(drawn)
  const { receipt, updates, withoutLastChanges, later = [] } = sent
  const words = wordsFor(service)
  const owed = useOwed(receipt)
  const heading = owed === undefined ? words.sent : `You still need to pay ${pounds(owed)}`
  useTitle(`${heading} – ${service.title}`)
  const department = departmentOf(council, receipt.department)
  const next = whatNext(receipt.promise?.next ?? service.next, department)
  const promise = receipt.promise?.text ?? service.commitment.text
  const due = receipt.dueAt ? `By ${dueMomentInWords(receipt.dueAt, dayInFull)}. ${promise}` : promise
  const payment = receipt.fee && (
    <PayPanel
      reference={receipt.reference}
      trackingKey={receipt.trackingKey}
      fee={receipt.fee}
      department={department.name}
    />
  )
  return (
    <Main>
      <div className="app-column">
        {owed === undefined ? (
          <Panel title={heading}>
            Your reference
            <br />
            <strong>{receipt.reference}</strong>
          </Panel>
        ) : (
          <>
            <h1 className="govuk-heading-xl">{heading}</h1>
            <p className="govuk-body-l">
              We have your <span>{words.thing}</span>. Your reference is <strong>{receipt.reference}</strong>.
            </p>
            {payment}
          </>
        )}
        {withoutLastChanges && (
          <InsetText>
            We already had your <span>{words.thing}</span> as you first sent it. It does not include what you
            changed after that: call <span>{theDepartment(department.name)}</span> on{' '}
            <Phone number={department.phone} /> and give the reference if it matters.
          </InsetText>
        )}
        <PrivateLink
          reference={receipt.reference}
          trackingKey={receipt.trackingKey}
          lines={[
            `${service.title}, sent ${dayInFull(receipt.submittedAt)}`,
            due,
            ...next,
            ...(later.length > 0 ? ['Still to send:', ...later] : []),
          ]}
        />
        {owed === undefined && payment}
        <StillToSend later={later} />
        <h2 className="govuk-heading-m">What happens next</h2>
        <ol className="govuk-list govuk-list--number">
          {next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {news[updates] && <p className="govuk-body">{news[updates]}</p>}
        <h2 className="govuk-heading-m">
          {updates === 'none' ? 'How long it takes' : 'When you will hear from us'}
        </h2>
        <p className="govuk-body">{due}</p>
        {service.danger && (
          <p className="govuk-body">
            <DangerNow danger={service.danger} />
          </p>
        )}
        <AfterSending service={service} keepsDetails={sent.known !== undefined} />
      </div>
    </Main>
  )
}
