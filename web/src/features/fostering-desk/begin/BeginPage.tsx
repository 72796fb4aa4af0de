import { useNavigate } from 'react-router'
import { CaseView } from '#contract/fostering/desk.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { useAct } from '../api.ts'
import { useMay } from '../useMay.ts'
import { beginning } from './beginning.tsx'

/** `/workspace/fostering/begin`: a case that came by phone or letter, or with a child who is there already. */
export default function BeginPage() {
  return (
    <DeskPage title="Begin a case" back={{ href: addresses.day, text: 'Back to your day' }}>
      <Inside />
    </DeskPage>
  )
}

function Inside() {
  const navigate = useNavigate()
  const begin = useAct<object, CaseView>(CaseView)
  const may = useMay()
  if (!may('begin')) return <p className="govuk-body">Your role does not include this.</p>
  return (
    <>
      <p className="govuk-body">
        If they asked through the site, begin the case from their enquiry instead. Then nobody has to type
        anything again.
      </p>
      <ActionForm
        kind={beginning}
        about={{ withApproved: may('write') }}
        form="fostering-begin"
        onSend={async (body: object) => {
          const { household } = await begin(['households'], body)
          navigate(addresses.household(household))
        }}
        onClose={() => navigate(addresses.day)}
      />
    </>
  )
}
