import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { dueMomentInWords } from '#contract/calendar/times.ts'
import type { Service } from '#contract/core/service.ts'
import { departmentOf, whatNext } from '#contract/council/department.ts'
import { chosenWay } from '#contract/requests/contact.ts'
import { council } from '#council'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Panel } from '#web/design/Panel.tsx'
import type { Sent } from '#web/journey/model/saved.ts'
import { PrivateLink } from '#web/journey/parts/PrivateLink.tsx'
import { forgetEntered } from '#web/journey/savedStore.ts'
import { Code } from './Code.tsx'
import { spelled } from './spelled.ts'

const news = {
  email: 'We are emailing them the private link, and will email them at each step.',
  text: 'We are texting them the private link, and will text them at each step.',
  none: 'They did not want messages, so the private link is not sent to them. Read out the code too: with it they can follow the request online.',
  call: 'They want to be called, so the private link is not sent to them. Read out the code too: with it they can follow the request online.',
} as const

const byPhone = `You can call ${council.phone} and give the reference to hear how far it has got.`

/** The request has been received: what to read out before the call ends. */
export function EnteredPage({ service, sent: { receipt, updates } }: { service: Service; sent: Sent }) {
  useTitle(`Request entered – ${service.title}`)
  const navigate = useNavigate()
  const way = chosenWay(updates, service.contact === 'required')
  const lines = whatNext(service.next, departmentOf(council, receipt.department))
  // Whoever gets no link hears nothing of a page that they cannot open.
  const told =
    way === 'none' || way === 'call'
      ? [...lines.filter((line) => !/private page/.test(line)), byPhone]
      : lines
  const leaving = useRef(false)
  // Not sooner than the page is left: without what was sent it would lead back to the beginning.
  useEffect(() => () => void (leaving.current && forgetEntered(service.slug)), [service])
  const next = (address: string) => {
    leaving.current = true
    navigate(address)
  }
  return (
    <Main>
      <div className="app-column">
        <Panel title="Request entered">
          Read out the reference
          <br />
          <strong className="ws-reference">{receipt.reference}</strong>
        </Panel>
        <p className="govuk-body-l">{spelled(receipt.reference)}</p>
        <p className="govuk-body">{news[way]}</p>
        {receipt.code && <Code code={receipt.code} />}
        <h2 className="govuk-heading-m">What to tell them</h2>
        <ul className="govuk-list govuk-list--bullet">
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>
            <span>{receipt.dueAt && `By ${dueMomentInWords(receipt.dueAt)}. `}</span>
            <span>{service.commitment.text}</span>
          </li>
          {receipt.fee && <li>There is a fee. You pay it on your private page.</li>}
        </ul>
        <PrivateLink
          forSomebody
          reference={receipt.reference}
          trackingKey={receipt.trackingKey}
          lines={[service.title, ...(receipt.code ? [`Code: ${receipt.code}`] : []), ...lines]}
        />
        <ButtonGroup>
          <Button type="button" onClick={() => next(paths.workRequest(receipt.reference))}>
            Open the request
          </Button>
          <Button type="button" variant="secondary" onClick={() => next(paths.enter)}>
            Enter another one
          </Button>
        </ButtonGroup>
      </div>
    </Main>
  )
}
