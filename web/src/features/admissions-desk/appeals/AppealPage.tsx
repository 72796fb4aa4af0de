import { useParams } from 'react-router'
import { AppealCase } from '#contract/admissions/appeals/staff.ts'
import { Details } from '#web/design/Details.tsx'
import { CaseParts, LetterParts } from '#web/staff/appeals/CaseParts.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import { addresses } from '../addresses.ts'
import { asks, useAct } from '../api/desk.ts'
import { statementRows } from './rows.ts'

/** `/workspace/admissions/appeals/{appeal}`: one appeal, where an officer puts the school’s case. */
export default function AppealPage() {
  const { appeal = '' } = useParams()
  return (
    <DeskPage title="An appeal" back={{ href: addresses.appeals, text: 'Back to appeals' }}>
      <Asked query={asks(AppealCase, ['appeals', appeal])} waiting="Opening the appeal…">
        {(found) => <Found appeal={found} />}
      </Asked>
    </DeskPage>
  )
}

function Found({ appeal }: { appeal: AppealCase }) {
  const act = useAct(AppealCase, ['appeals', appeal.id, 'acts'])
  const { draft } = appeal.statement
  return (
    <>
      <RowActs
        rows={statementRows}
        can={appeal.can}
        about={appeal}
        form={`appeal-${appeal.id}`}
        onSend={(name, body) => act({ act: { do: name, ...body }, seen: appeal.version })}
      />
      <CaseParts
        appeal={appeal}
        papersAt={`/api/workspace/admissions/appeals/${encodeURIComponent(appeal.id)}/papers`}
      />
      {draft && (
        <Details summary="The school’s case as it would be sent now">
          <LetterParts letter={draft.letter} />
        </Details>
      )}
    </>
  )
}
