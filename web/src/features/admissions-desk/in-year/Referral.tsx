import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { InYearCase } from '#contract/admissions/in-year/in-year.ts'
import { InYearReferred } from '#contract/admissions/in-year/schools.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Link } from '#web/design/Link.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { addresses } from '../addresses.ts'
import { useAnswered } from '../api/desk.ts'
import { referHere } from './referring.tsx'

/** The way to Fair Access: to the case that there is, or to a referral that the record has filled in. */
export function Referral({ found }: { found: InYearCase }) {
  const { referral, reference, version } = found
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const send = useAnswered<object, InYearReferred>(InYearReferred, ['in-year', reference, 'referral'])
  if (!referral) return null
  if (referral.made)
    return (
      <p className="govuk-body">
        <Link href={addresses.fairAccessCase(referral.made)}>See the Fair Access case of this child</Link>
      </p>
    )
  if (!open)
    return (
      <p className="govuk-body">
        <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
          Refer to Fair Access
        </Button>
      </p>
    )
  return (
    <ActionForm
      kind={referHere}
      about={{ ...referral, child: found.child.name }}
      form={`in-year-refer-${reference}`}
      onSend={async (action: object) => {
        const made = await send({ ...action, seen: version })
        navigate(addresses.fairAccessCase(made.reference))
      }}
      onClose={() => setOpen(false)}
    />
  )
}
