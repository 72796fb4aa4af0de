import type { ChildView } from '#contract/admissions/staff.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { momentOf } from '../parts/moment.ts'
import { originNames } from '../words.ts'
import { type FactGroup, factGroups } from './factGroups.ts'

interface Props {
  view: ChildView
  /** Whether whoever looks may set one by hand. */
  corrects: boolean
}

const setting = (name: string) => `?set=${encodeURIComponent(name)}`

/** Each fact with where it comes from, the child's own before those of each school, and the way to set it by hand. */
export function Facts({ view, corrects }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">What we hold</h2>
      {factGroups(view).map((group) => (
        <Group key={group.id} group={group} corrects={corrects} />
      ))}
    </>
  )
}

function Group({ group: { title, held, unset }, corrects }: { group: FactGroup; corrects: boolean }) {
  if (held.length === 0 && !corrects) return null
  return (
    <>
      {title && <h3 className="govuk-heading-s">{title}</h3>}
      {held.length > 0 && (
        <SummaryList
          className="ads-facts"
          rows={held.map(({ fact, label, settable }) => ({
            key: label,
            value: <Value fact={fact} />,
            ...(corrects &&
              settable && {
                actions: [{ text: 'Change', href: setting(fact.name), hiddenText: fact.label }],
              }),
          }))}
        />
      )}
      {corrects && unset.length > 0 && (
        <Details summary={title ? `Add something else about ${title}` : 'Add something else about the child'}>
          <ul className="govuk-list">
            {unset.map(({ name, label }) => (
              <li key={name}>
                <Link href={setting(name)}>{label}</Link>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function Value({ fact: { value, from, at, by, why } }: { fact: ChildView['facts'][number] }) {
  const who = by ? `Set by ${by.name}` : originNames[from]
  return (
    <>
      <span>{value}</span>
      <span className="ads-from">{`${who}, ${momentOf(at)}${why ? `: ${why}` : ''}`}</span>
    </>
  )
}
