import { type FormEvent, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import * as z from 'zod/mini'
import type { FindChildren } from '#contract/admissions/find-children.ts'
import { ChildPage } from '#contract/admissions/staff.ts'
import { readReference } from '#contract/core/reference.ts'
import { exampleApplication } from '#profile/examples.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Pager } from '#web/staff/list/Pager.tsx'
import { addresses } from '../addresses.ts'
import { asks, finds } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { problemNames, roundInWords } from '../words.ts'
import { bornInWords } from './born.ts'

/** `…/children`: one child by reference or name, or all of the round in order of reference. */
export default function ChildrenPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Children"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Children round={round} />
    </DeskPage>
  )
}

/** Names stand in the history's entry and not in the address, which is kept and sent on. */
const Searched = z.object({ name: z.string() })

function Children({ round }: { round: string }) {
  const { state, search } = useLocation()
  const navigate = useNavigate()
  const read = Searched.safeParse(state)
  const name = read.success ? read.data.name : ''
  const after = new URLSearchParams(search).get('after') ?? ''
  const [typed, setTyped] = useState(name)
  const [error, setError] = useState<string>()

  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reference = readReference(typed)
    const wanted = typed.trim()
    const tooShort = wanted.length === 1
    setError(tooShort ? 'Enter a reference, or two letters or more of the family name' : undefined)
    if (reference) navigate(addresses.child(round, reference))
    else if (!tooShort) navigate(addresses.children(round), { state: { name: wanted } })
  }

  const place = ['rounds', round, 'children']
  const query = name
    ? finds<FindChildren, ChildPage>(ChildPage, [...place, 'search'], { name })
    : asks(ChildPage, place, after && String(new URLSearchParams({ after })))
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error, href: '#child' }]} />}
      <search>
        <form onSubmit={look} noValidate>
          <Input
            id="child"
            name="child"
            label="Reference or family name"
            hint={`For example, ${exampleApplication} or Green. Leave it empty for all children`}
            error={error}
            width={20}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button>Find the child</Button>
        </form>
      </search>
      <Asked query={query} waiting="Looking…">
        {(page) => <Found {...{ round, page, name, after }} />}
      </Asked>
    </>
  )
}

interface FoundProps {
  round: string
  page: ChildPage
  name: string
  after: string
}

function Found({ round, page: { children, next }, name, after }: FoundProps) {
  return (
    <>
      <p className="govuk-body" role="status">
        {children.length > 0
          ? ''
          : name
            ? `No child of this round has the family name “${name}”.`
            : 'There is no application yet.'}
      </p>
      <WideTable
        caption={name ? `Children with the family name “${name}”` : 'Children'}
        head={[{ text: 'Child' }, { text: 'Born' }, { text: 'In time' }, { text: 'To put right' }]}
        rows={children.map((child) => [
          <Link key="child" href={addresses.child(round, child.reference)}>
            {`${child.name}, ${child.reference}`}
          </Link>,
          bornInWords(child.born),
          child.inTime ? 'Yes' : 'Late',
          child.problems.map((problem) => problemNames[problem]).join(', ') || 'Nothing',
        ])}
      />
      {!name && (
        <Pager
          after={after || undefined}
          next={next}
          address={(from) =>
            `${addresses.children(round)}${from ? `?after=${encodeURIComponent(from)}` : ''}`
          }
        />
      )}
    </>
  )
}
