import { useState } from 'react'
import { useParams } from 'react-router'
import { SeatProposals } from '#contract/admissions/fair-access.ts'
import { yearName } from '#contract/admissions/year-group.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import type { Kind } from '#web/staff/actions/form.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { type Reasons, ReplyFields, type Replying, readReply, replyEmpty } from './replying.tsx'

type Proposal = SeatProposals['proposals'][number]

const answering: Kind<Replying, Reasons, object> = {
  title: 'Answer the council',
  send: 'Send the answer',
  isGrave: () => false,
  empty: () => replyEmpty,
  read: readReply,
  Fields: ReplyFields,
}

/** `…/seats/<school>/fair-access`: children whom a school is asked to take. */
export default function ProposalsPage() {
  const { school = '' } = useParams()
  return (
    <DeskPage
      title="Children you are asked to take"
      back={{ href: addresses.rounds, text: 'School admissions' }}
    >
      <Asked query={asks(SeatProposals, ['seats', school, 'fair-access'])} waiting="Opening the list…">
        {(view) => <Proposals view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Proposals({ view: { school, proposals, can } }: { view: SeatProposals }) {
  const [done, setDone] = useState(0)
  return (
    <>
      {done > 0 && (
        <NotificationBanner key={done} type="success">
          Your answer has been sent to the council.
        </NotificationBanner>
      )}
      <p className="govuk-body-l">{school.name}</p>
      {proposals.length === 0 && (
        <p className="govuk-body">The council is not asking you to take a child at the moment.</p>
      )}
      {proposals.map((proposal) => (
        <One
          key={proposal.reference}
          {...{ proposal }}
          school={school.id}
          onDone={() => setDone(Date.now())}
        />
      ))}
      {can.includes('refer') && (
        <ButtonLink href={addresses.referFrom(school.id)} variant="secondary">
          Refer a child
        </ButtonLink>
      )}
    </>
  )
}

function One({ school, proposal, onDone }: { school: string; proposal: Proposal; onDone(): void }) {
  const { reference, name, born, year, tells, replyBy, directing, version } = proposal
  const [open, setOpen] = useState(false)
  const send = useAct(SeatProposals, ['seats', school, 'fair-access', reference])
  return (
    <SummaryCard title={name}>
      <SummaryList
        rows={[
          { key: 'Born', value: dayInWords(born) },
          { key: 'Year group', value: yearName(year) },
          { key: 'What you need to know', value: tells },
          ...(replyBy ? [{ key: 'Answer by', value: dayInWords(replyBy) }] : []),
        ]}
      />
      <div className="govuk-!-margin-top-4">
        {directing ? (
          <p className="govuk-body">You said no. The council has begun the process to direct your school.</p>
        ) : open ? (
          <ActionForm
            kind={answering}
            about={proposal}
            form={`proposal-${school}-${reference}`}
            onSend={async (body: object) => {
              await send({ ...body, seen: version })
              onDone()
            }}
            onClose={() => setOpen(false)}
          />
        ) : (
          <Button type="button" onClick={() => setOpen(true)}>
            Answer
            <span className="govuk-visually-hidden">{` about ${name}`}</span>
          </Button>
        )}
      </div>
    </SummaryCard>
  )
}
