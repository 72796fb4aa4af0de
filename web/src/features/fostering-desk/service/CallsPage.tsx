import { dayInWords } from '#contract/calendar/words.ts'
import { CallList, type CallWay } from '#contract/fostering/carers/service.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'

/** `/workspace/fostering/calls`: whom to ring and why, who has waited longest first. */
export default function CallsPage() {
  return (
    <DeskPage title="Carers to call" back={{ href: addresses.day, text: 'Back to your day' }}>
      <p className="govuk-body">
        Approved carers and adopters are here if we have not heard from them for a while, if they are waiting
        for us, or if a review or something else is due soon. Those who have waited longest are first.
      </p>
      <Asked query={asks(CallList, ['calls'])} waiting="Opening the list…">
        {({ lines, more }) => (
          <>
            {lines.length === 0 && <p className="govuk-body">There is nobody to call today.</p>}
            {lines.map((line) => (
              <ToRing key={line.household} line={line} />
            ))}
            {more && (
              <p className="govuk-body">There are more. They appear here once you have called these.</p>
            )}
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

const went: Readonly<Record<CallWay, string>> = {
  spoke: 'spoke to them',
  message: 'left a message',
  'no-answer': 'could not reach them',
}

function ToRing({
  line: { household, names, worker, reasons, called },
}: {
  line: CallList['lines'][number]
}) {
  const id = `call-${household}`
  return (
    <section aria-labelledby={`${id} ${id}-case`} className="govuk-!-margin-bottom-7">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id={id}>
        {names.join(' and ') || household}
      </h2>
      <p className="govuk-body govuk-!-margin-bottom-2" id={`${id}-case`}>
        {`${household}. ${worker ? `Worker: ${worker}.` : 'No worker yet.'}`}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {reasons.map(({ words, todo, part }) => (
          <li key={`${words} ${part}`}>
            {part ? <Link href={addresses.part(household, part)}>{words}</Link> : <span>{words}</span>}
            <span>{`. ${todo}`}</span>
          </li>
        ))}
      </ul>
      {called && (
        <p className="govuk-body">{`${called.by.name} ${went[called.how]} on ${dayInWords(called.on)}.`}</p>
      )}
      <p className="govuk-body">
        <Link
          href={addresses.household(household)}
        >{`Open the case and record a call: ${names.join(' and ') || household}`}</Link>
      </p>
    </section>
  )
}
