import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import {
  FairAccessList,
  FairAccessView,
  SchoolReferred,
  SeatProposals,
} from '#contract/admissions/fair-access.ts'
import { Link } from '#web/design/Link.tsx'
import { Panel } from '#web/design/Panel.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { useSendOnce } from '#web/staff/actions/useSendOnce.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { staffApi } from '#web/staff/staffApi.ts'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import type { Groups } from './ReferralQuestions.tsx'
import { referring } from './referring.tsx'

/** `…/fair-access/refer` and `…/seats/<school>/refer`: a child is referred by the council, or by a school. */
export default function ReferPage() {
  const { school } = useParams()
  const back = school
    ? { href: addresses.proposals(school), text: 'Children you are asked to take' }
    : { href: addresses.fairAccess, text: 'Fair Access' }
  return (
    <DeskPage title="Refer a child" caption="Fair Access" back={back}>
      {school ? (
        <Asked query={asks(SeatProposals, ['seats', school, 'fair-access'])} waiting="Opening the form…">
          {({ groups }) => <FromSchool school={school} groups={groups} />}
        </Asked>
      ) : (
        <Asked query={asks(FairAccessList, ['fair-access'])} waiting="Opening the form…">
          {({ groups }) => <FromCouncil groups={groups} />}
        </Asked>
      )}
    </DeskPage>
  )
}

const desk = '/api/workspace/admissions'

function FromCouncil({ groups }: Groups) {
  const navigate = useNavigate()
  const once = useSendOnce(({ action }: { action: object }, key) =>
    staffApi(`${desk}/fair-access`, (json) => FairAccessView.parse(json), {
      ...{ method: 'POST', body: action, headers: { 'idempotency-key': key } },
    }),
  )
  return (
    <ActionForm
      kind={referring}
      about={{ groups }}
      form="fair-access-refer"
      onSend={async (action: object) => {
        const { reference } = await once({ action })
        navigate(addresses.fairAccessCase(reference))
      }}
      onClose={() => navigate(addresses.fairAccess)}
    />
  )
}

function FromSchool({ school, groups }: Groups & { school: string }) {
  const navigate = useNavigate()
  const [sent, setSent] = useState<string>()
  const once = useSendOnce(({ action }: { action: object }, key) =>
    staffApi(
      `${desk}/seats/${encodeURIComponent(school)}/fair-access/referrals`,
      (json) => SchoolReferred.parse(json),
      { method: 'POST', body: action, headers: { 'idempotency-key': key } },
    ),
  )
  if (sent)
    return (
      <>
        <Panel title="The child is referred">{`Reference ${sent}`}</Panel>
        <p className="govuk-body">The council will look for a school, and tells the family at each step.</p>
        <p className="govuk-body">
          <Link href={addresses.proposals(school)}>Children you are asked to take</Link>
        </p>
      </>
    )
  return (
    <ActionForm
      kind={referring}
      about={{ groups }}
      form={`fair-access-refer-${school}`}
      onSend={async (action: object) => setSent((await once({ action })).reference)}
      onClose={() => navigate(addresses.proposals(school))}
    />
  )
}
