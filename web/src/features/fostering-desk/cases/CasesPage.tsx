import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import { type CaseLine, CaseList } from '#contract/fostering/desk.ts'
import { Input } from '#web/design/form/Input.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { namesOf } from '../day/Group.tsx'
import { kindInWords, phaseInWords } from '../words.ts'

/** `/workspace/fostering/cases`: every case that is open, found by name or reference. What is typed goes nowhere. */
export default function CasesPage() {
  return (
    <DeskPage title="Open cases" back={{ href: addresses.day, text: 'Back to your day' }}>
      <Asked query={asks(CaseList, ['households'])} waiting="Opening the cases…">
        {({ cases }) => <Found cases={cases} />}
      </Asked>
    </DeskPage>
  )
}

const most = 50
const plain = (text: string) => text.toLowerCase().replace(/[\s-]+/g, '')

function Found({ cases }: { cases: readonly CaseLine[] }) {
  const [typed, setTyped] = useState('')
  const words = plain(typed)
  const found = cases.filter(({ names, household, worker }) =>
    [...names, household, worker ?? ''].some((text) => plain(text).includes(words)),
  )
  return (
    <>
      <Input
        id="find-case"
        label="Find by name, reference or worker"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="govuk-body" role="status">
        {found.length > most ? `The first ${most} of ${found.length} cases` : `${found.length} cases`}
      </p>
      <TaskList idPrefix="case" items={found.slice(0, most).map(itemOf)} />
    </>
  )
}

const itemOf = (line: CaseLine) => ({
  title: namesOf(line),
  href: addresses.household(line.household),
  hint: (
    <span>
      {line.due
        ? `${kindInWords[line.kind]}. Next: ${line.due.title}, by ${dayInWords(line.due.day)}`
        : kindInWords[line.kind]}
    </span>
  ),
  status: <span>{phaseInWords[line.phase]}</span>,
})
