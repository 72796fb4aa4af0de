import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { readDate } from '#contract/core/typed/typed-date.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { Link } from '#web/design/Link.tsx'
import { useKept } from '#web/kept/useKept.ts'
import { DateQuestion } from '#web/questions/DateQuestion.tsx'
import { controlOf, dateErrors } from '#web/staff/actions/date.ts'
import { idOf } from '#web/staff/actions/form.ts'
import { addresses } from '../addresses.ts'
import { Before } from './Before.tsx'
import { Frame } from './Frame.tsx'
import { InVisits } from './InVisits.tsx'
import { KeptSign } from './KeptSign.tsx'
import {
  type MarkErrors,
  markInWords,
  markOf,
  marksIn,
  readMark,
  type TypedMark,
  typedOf,
  withoutTyped,
  withTyped,
} from './kept/marks.ts'
import { useStore } from './kept/useVisits.ts'
import { type KeptList, type KeptVisit, nameOf } from './kept/visit.ts'

/** `/workspace/fostering/visits/<household>/<part>/<list>/<item>`: one thing to look at, and how it is. */
export default function ItemPage() {
  return <InVisits Page={OfList} />
}

function OfList() {
  const { household = '', part = '', list: listName = '', item = '' } = useParams()
  const visit = useKept(useStore(), nameOf({ household, part }))
  if (!visit) return <Before household={household} part={part} />
  const list = visit.lists.find((one) => one.part === listName)
  const at = list?.items.findIndex(({ id }) => id === item) ?? -1
  if (!list || at < 0) return <NotFoundPage />
  return <Item key={item} visit={visit} list={list} at={at} />
}

interface Props {
  visit: KeptVisit
  list: KeptList
  at: number
}

const words = { right: 'A few words about it', 'to-put-right': 'What has to be put right?' }

function Item({ visit, list, at }: Props) {
  const { id, right, hint } = list.items[at] ?? { id: '', right: '' }
  const { typed, errors, attempt, change, clear, goOn } = useItem({ visit, list, at })
  const back = addresses.list(visit.household, visit.part, list.part)
  const before = list.items[at - 1]
  const putRight = markOf(list, id)?.putRight
  const summary = Object.entries(errors).map(([field, text]) => ({ text, href: `#${controlOf(field)}` }))
  return (
    <Frame
      title={right}
      caption={`${list.title}: ${at + 1} of ${list.items.length}`}
      wrong={summary.length > 0}
      back={{
        href: visit.account ? back : addresses.visit(visit.household, visit.part),
        text: 'The whole list',
      }}
      before={summary.length > 0 && <ErrorSummary attempt={attempt} errors={summary} />}
    >
      {hint && <p className="govuk-hint">{hint}</p>}
      <form onSubmit={goOn} noValidate>
        <fieldset className="govuk-fieldset" disabled={visit.ready}>
          <legend className="govuk-visually-hidden">{right}</legend>
          <Radios
            id={idOf('is')}
            name="is"
            legend="Is this right?"
            legendSize="s"
            error={errors.is}
            value={typed.is}
            items={marksIn.map((is) => ({ value: is, text: markInWords[is] }))}
            onChange={({ target }) => change({ is: target.value })}
          />
          {putRight && (
            <p className="govuk-body">{`It was put right on ${dayInWords(putRight.on)}: ${putRight.note}`}</p>
          )}
          <Textarea
            id={idOf('note')}
            name="note"
            label={
              typed.is === 'to-put-right'
                ? words['to-put-right']
                : `${words.right}${list.words ? '' : ' (optional)'}`
            }
            labelSize="s"
            rows={3}
            error={errors.note}
            value={typed.note}
            onChange={({ target }) => change({ note: target.value })}
          />
          {typed.is === 'to-put-right' && (
            <DateQuestion
              id={idOf('by')}
              legend="When does it have to be put right by?"
              legendSize="s"
              isPageHeading={false}
              hint={undefined}
              error={errors.by}
              value={typed.by}
              errors={datePartsOf(errors, typed)}
              onChange={(by) => change({ by })}
            />
          )}
          <Button>{at + 1 < list.items.length ? 'Next' : 'Back to the list'}</Button>
        </fieldset>
      </form>
      {list.found.typed[id] !== undefined && !visit.ready && (
        <p className="govuk-body">
          <LinkButton onClick={clear}>Clear what I entered here</LinkButton>
        </p>
      )}
      {before && (
        <p className="govuk-body">
          <Link
            href={addresses.list(visit.household, visit.part, list.part, before.id)}
          >{`Previous: ${before.right}`}</Link>
        </p>
      )}
      <KeptSign visit={visit} />
    </Frame>
  )
}

/** Which of the date’s fields are wrong. */
const datePartsOf = (errors: MarkErrors, { by }: TypedMark) =>
  errors.by
    ? Object.fromEntries(
        Object.entries(dateErrors('by', readDate(by))).map(([field, text]) => [
          field.slice('by-'.length),
          text,
        ]),
      )
    : {}

/** What stands in the fields: each change is kept at once, and what is whole is sent with the visit. */
function useItem({ visit, list, at }: Props) {
  const store = useStore()
  const navigate = useNavigate()
  const [errors, setErrors] = useState<MarkErrors>({})
  const [attempt, setAttempt] = useState(0)
  const id = list.items[at]?.id ?? ''
  const typed = typedOf(list, id)
  const today = dayInEngland(new Date())
  const put = (next: (now: KeptList) => KeptList) => {
    const now = store.read(nameOf(visit))
    if (!now) return
    const lists = now.lists.map((one) => (one.part === list.part ? next(one) : one))
    store.change(nameOf(visit), { ...now, lists })
  }
  function goOn(event: FormEvent) {
    event.preventDefault()
    // What was not looked at is left for later; what was begun has to be whole.
    const read = list.found.typed[id] === undefined ? undefined : readMark(list, typed, today)
    const wrong = read && 'errors' in read ? read.errors : {}
    setErrors(wrong)
    setAttempt((many) => many + 1)
    if (Object.keys(wrong).length > 0) return
    const next = list.items[at + 1]
    const { household, part, account } = visit
    if (next) navigate(addresses.list(household, part, list.part, next.id))
    else navigate(account ? addresses.list(household, part, list.part) : addresses.visit(household, part))
  }
  return {
    typed,
    errors,
    attempt,
    goOn,
    change: (more: Partial<TypedMark>) =>
      put((now) => withTyped(now, id, { ...typedOf(now, id), ...more }, today)),
    clear() {
      setErrors({})
      put((now) => withoutTyped(now, id))
    },
  }
}
