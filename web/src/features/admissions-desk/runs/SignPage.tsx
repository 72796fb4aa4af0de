import { useNavigate, useParams } from 'react-router'
import { RunView } from '#contract/admissions/staff-runs.ts'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { roundInWords } from '../words.ts'
import { nameOf } from './Runs.tsx'
import { Unsignable } from './Signatures.tsx'
import { signing } from './signing.tsx'

/** `…/runs/<run>/sign`: what was looked at, one by one, and the signature. */
export default function SignPage() {
  const { round = '', run = '' } = useParams()
  return (
    <DeskPage
      title="Look and sign"
      caption={`Run ${nameOf(run)}, ${roundInWords(round)}`}
      back={{ href: addresses.run(round, run), text: 'Back to the run' }}
    >
      <Asked query={asks(RunView, ['rounds', round, 'runs', run])} waiting="Opening the run…">
        {(view) => <Sign round={round} view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Sign({ round, view }: { round: string; view: RunView }) {
  const navigate = useNavigate()
  const sign = useAct(RunView, ['rounds', round, 'runs', view.run, 'signatures'])
  const back = () => navigate(addresses.run(round, view.run))
  if (view.unsignable.length > 0) return <Unsignable why={view.unsignable} />
  return (
    <ActionForm
      kind={signing}
      about={{ round, view }}
      form={`sign-${view.run}`}
      onSend={async (body: object) => {
        await sign({ ...body, seen: view.version })
        back()
      }}
      onClose={back}
    />
  )
}
