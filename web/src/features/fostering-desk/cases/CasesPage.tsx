import { type FormEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { dayInWords } from '#contract/calendar/words.ts'
import { type CaseLine, CaseList, FindCases, FoundCases } from '#contract/fostering/case-line.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { actFailure } from '#web/staff/desk/ActButton.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from '../addresses.ts'
import { asks, asksWith } from '../api.ts'
import { namesOf } from '../day/Group.tsx'
import { kindInWords, phaseInWords } from '../words.ts'

/** `/workspace/fostering/cases`: every case that is open, page by page, or those that are looked for. What is typed stands in no address. */
export default function CasesPage() {
  const [found, setFound] = useState<FoundCases>()
  return (
    <DeskPage title="Open cases" back={{ href: addresses.day, text: 'Back to your day' }}>
      <Find onFound={setFound} />
      {found ? <Found found={found} onAll={() => setFound(undefined)} /> : <All />}
    </DeskPage>
  )
}

function Find({ onFound }: { onFound: (found: FoundCases) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [looking, setLooking] = useState(false)

  async function find(event: FormEvent) {
    event.preventDefault()
    if (looking) return
    setAttempt((before) => before + 1)
    const body = FindCases.safeParse({ q: typed })
    if (!body.success) return setWrong(body.error.issues[0]?.message)
    setWrong(undefined)
    setLooking(true)
    try {
      onFound(await asksWith(FoundCases, ['search'], body.data))
    } catch (problem) {
      setWrong(actFailure(problem))
    }
    setLooking(false)
  }
  return (
    <form onSubmit={find} noValidate>
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: '#find-case' }]} />}
      <Input
        id="find-case"
        label="Find by name, reference or worker"
        autoComplete="off"
        spellCheck={false}
        error={wrong}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button variant="secondary" loading={looking} loadingText="Looking…">
        Find cases
      </Button>
    </form>
  )
}

function Found({ found: { cases, total }, onAll }: { found: FoundCases; onAll: () => void }) {
  return (
    <>
      <p className="govuk-body" role="status">
        {total > cases.length
          ? `The first ${cases.length} of ${total} cases. Type more to see fewer.`
          : total === 1
            ? '1 case'
            : `${total} cases`}
      </p>
      <TaskList idPrefix="found" items={cases.map(itemOf)} />
      <Button type="button" variant="secondary" onClick={onAll}>
        Show all open cases
      </Button>
    </>
  )
}

function All() {
  const [search] = useSearchParams()
  const after = search.get('after') ?? undefined
  return (
    <Asked
      query={asks(CaseList, ['households'], after ? new URLSearchParams({ after }).toString() : '')}
      waiting="Opening the cases…"
    >
      {({ cases, next }) => (
        <>
          {cases.length === 0 && <p className="govuk-body">No case is open.</p>}
          <TaskList idPrefix="case" items={cases.map(itemOf)} />
          <Pager after={after} next={next} address={addresses.casesAfter} />
        </>
      )}
    </Asked>
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
