import type { ChildView } from '#contract/admissions/staff.ts'
import { SummaryList, type SummaryRow } from '#web/design/SummaryList.tsx'
import { momentOf } from '../parts/moment.ts'
import { originNames } from '../words.ts'

type Fact = ChildView['facts'][number]

interface Props {
  view: ChildView
  /** Whether whoever looks may set one by hand. */
  corrects: boolean
}

/** Each fact with where it comes from, and the way to set it by hand. */
export function Facts({ view: { facts, settable }, corrects }: Props) {
  const held = new Set(facts.map(({ name }) => name))
  const change = (name: string, label: string, text: string) =>
    corrects && settable.some((one) => one.name === name)
      ? { actions: [{ text, href: `?set=${encodeURIComponent(name)}`, hiddenText: label }] }
      : {}
  const rows: SummaryRow[] = [
    ...facts.map((fact) => ({
      key: fact.label,
      value: <Value fact={fact} />,
      ...change(fact.name, fact.label, 'Change'),
    })),
    ...settable
      .filter(({ name }) => !held.has(name))
      .map(({ name, label }) => ({ key: label, value: 'Not known', ...change(name, label, 'Set') })),
  ]
  return (
    <>
      <h2 className="govuk-heading-m">What is held</h2>
      <SummaryList rows={rows} className="ads-facts" />
    </>
  )
}

function Value({ fact: { value, from, at, by, why } }: { fact: Fact }) {
  const who = by ? `Set by ${by.name}` : originNames[from]
  return (
    <>
      <span>{value}</span>
      <span className="ads-from">{`${who}, ${momentOf(at)}${why ? `: ${why}` : ''}`}</span>
    </>
  )
}
