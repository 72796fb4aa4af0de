import { useState } from 'react'
import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import { Register } from '#contract/fostering/panel/decisions.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { kindInWords } from '../words.ts'
import { termsText } from './words.ts'

type Entry = Register['entries'][number]

/** `/workspace/fostering/register`: everybody who is approved or was, by name. What is typed stands in no address. */
export default function RegisterPage() {
  return (
    <DeskPage
      title="Register of who is approved"
      back={{ href: addresses.decisions, text: 'Back to decisions' }}
    >
      <Asked query={asks(Register, ['panel', 'register'])} waiting="Opening the register…">
        {({ entries }) => <Found entries={entries} />}
      </Asked>
    </DeskPage>
  )
}

/** By when the next review has to be, and whether that day is past. */
function Next({ review }: Pick<Entry, 'review'>) {
  if (!review) return <span>No date is known</span>
  return review.late ? (
    <>
      <Tag colour="red">Overdue</Tag> <span>{`It was due by ${dayInWords(review.by)}`}</span>
    </>
  ) : (
    <span>{`By ${dayInWords(review.by)}`}</span>
  )
}

/** Nearest review first; those without one last. */
const byReview = (a: Entry, b: Entry) => (a.review?.by ?? '9').localeCompare(b.review?.by ?? '9')

const namesOf = ({ people }: Entry): string => people.map(({ name }) => name).join(' and ')

function Found({ entries }: { entries: readonly Entry[] }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<CaseKind | ''>('')
  const [order, setOrder] = useState<'name' | 'review'>('name')
  const [standing, setStanding] = useState<'' | 'now' | 'ended'>('now')
  const kinds = [...new Set(entries.map((one) => one.kind))]
  const words = name.trim().toLowerCase()
  const found = entries.filter(
    (one) =>
      namesOf(one).toLowerCase().includes(words) &&
      (kind === '' || one.kind === kind) &&
      (standing === '' || (one.ended === null) === (standing === 'now')),
  )
  const late = found.filter(({ review }) => review?.late).length
  const sorted = order === 'review' ? [...found].sort(byReview) : found
  if (entries.length === 0) return <p className="govuk-body">Nobody is in the register yet.</p>
  return (
    <>
      <search>
        <Input
          id="register-name"
          label="Name"
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Select
          id="register-kind"
          label="Kind of care"
          value={kind}
          onChange={({ target }) => setKind(target.value as CaseKind | '')}
          items={[
            { value: '', text: 'Every kind' },
            ...kinds.map((value) => ({ value, text: kindInWords[value] })),
          ]}
        />
        <Select
          id="register-standing"
          label="Approval"
          value={standing}
          onChange={({ target }) => setStanding(target.value as typeof standing)}
          items={[
            { value: 'now', text: 'Approved now' },
            { value: 'ended', text: 'Ended' },
            { value: '', text: 'Approved now or ended' },
          ]}
        />
        <Select
          id="register-order"
          label="Sort by"
          value={order}
          onChange={({ target }) => setOrder(target.value as typeof order)}
          items={[
            { value: 'name', text: 'Name' },
            { value: 'review', text: 'Next review, earliest first' },
          ]}
        />
      </search>
      <p className="govuk-body" role="status">
        {`${found.length === 1 ? '1 household' : `${found.length} households`}${late > 0 ? `. The review of ${late} is overdue` : ''}`}
      </p>
      {sorted.map((one) => (
        <SummaryList
          key={one.household}
          className="fos-values"
          card={{ title: namesOf(one), headingLevel: 2 }}
          rows={[
            {
              key: 'Case',
              value: <Link href={addresses.household(one.household)}>{one.household}</Link>,
            },
            { key: 'Kind of care', value: kindInWords[one.kind] },
            { key: 'Approved on', value: dayInWords(one.approved) },
            { key: 'Terms', value: <Lines text={termsText(one.terms)} /> },
            {
              key: 'Reviews',
              value:
                one.reviews.length > 0 ? one.reviews.map((day) => dayInWords(day)).join(', ') : 'None yet',
            },
            ...(one.ended ? [] : [{ key: 'Next review', value: <Next review={one.review} /> }]),
            ...(one.ended ? [{ key: 'Ended on', value: dayInWords(one.ended) }] : []),
          ]}
        />
      ))}
    </>
  )
}
