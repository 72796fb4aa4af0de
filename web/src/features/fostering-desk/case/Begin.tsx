import { useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { adoptionKinds, fosteringKinds } from '#contract/fostering/case.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import type { PartState } from '#contract/fostering/parts.ts'
import { checkKinds } from '#fostering/parts/checks.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { drawnNumber } from '#web/app/drawn.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { useMay } from '../useMay.ts'
import { stateTag } from '../words.ts'
import { aboutNames } from './Plan.tsx'
import { whenWrong } from './wrong.ts'

/** Kinds of case in which a child may come before there is an approval to foster. */
const withChild: readonly CaseView['kind'][] = ['connected-person', 'early-permanence']

/** From here on numbers are drawn, and none below is. */
const firstDrawn = 1_000_000_000

/** The next name of its kind that no part has: `visit.v3`. By the highest, as those that are long over are not all here. */
function next(view: CaseView, begins: string): string {
  const taken = view.parts.flatMap(({ name }) =>
    name.startsWith(begins) ? Number(name.slice(begins.length)) : [],
  )
  return `${begins}${Math.max(0, ...taken.filter((number) => number < firstDrawn)) + 1}`
}

/** The name of a visit that nobody planned: drawn, so that two who make one at the same time never mean the same. */
const drawVisit = (): string => `visit.v${drawnNumber() + firstDrawn}`

const isOver = (state: PartState): boolean =>
  state === 'done' || state === 'not-needed' || state === 'withdrawn'

function othersIn(view: CaseView) {
  const planned = new Set(view.plan.lines.map(({ part }) => part))
  return view.parts.filter(({ name, kind }) => kind !== 'head' && !planned.has(name))
}

/** Parts that no line of the plan shows, such as messages, and parts that one can begin besides what the plan has. */
export function Begin({ view }: { view: CaseView }) {
  return (
    <>
      {(view.earlier || othersIn(view).length > 0) && (
        <section aria-labelledby="other-parts">
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="other-parts">
            Messages, people and what else is there
          </h2>
          <Others view={view} />
        </section>
      )}
      {view.acts.includes('circumstances') && <More view={view} />}
    </>
  )
}

/** So many of what is over are shown at first. */
const few = 10

/** Open ones first, and of those that are over the newest: after ten years there are hundreds. */
function Others({ view }: { view: CaseView }) {
  const [all, setAll] = useState(false)
  const parts = othersIn(view)
  const open = parts.filter(({ state }) => !isOver(state))
  const over = parts.filter(({ state }) => isOver(state)).sort((a, b) => b.since.localeCompare(a.since))
  const shown = all ? over : over.slice(0, few)
  const items = (some: typeof parts) =>
    some.map(({ name, about, state, erased }) => {
      const [words, colour] = erased === undefined ? stateTag[state] : (['Erased', 'grey'] as const)
      return {
        title: [partTitle(name), about && aboutNames(view, [about])].filter(Boolean).join(': '),
        href: addresses.part(view.household, name),
        status: <Tag colour={colour}>{words}</Tag>,
      }
    })
  return (
    <>
      {open.length > 0 && <TaskList idPrefix="other" items={items(open)} />}
      {over.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Done, newest first</h3>
          <TaskList idPrefix="over" items={items(shown)} />
        </>
      )}
      {shown.length < over.length && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => setAll(true)}
        >{`Show all ${over.length}`}</button>
      )}
      {view.earlier && (
        <p className="govuk-body">
          <Link href={addresses.wholeCase(view.household)}>Show what was done years ago as well</Link>
        </p>
      )}
    </>
  )
}

function More({ view }: { view: CaseView }) {
  const may = useMay()
  const managed = may('looks')
  const [writes, placesChildren] = [may('write'), may('children')]
  const year = dayInEngland(new Date()).slice(0, 4)
  const [drawn] = useState(drawVisit)
  const here = view.people.filter(({ here, role }) => here && role !== 'child')
  const adults = view.people.filter(({ role }) => role !== 'child')
  const erasures = adults.map(({ id, name }) => ({
    text: `A request to erase what we hold: ${name}`,
    part: `erasure.${id}`,
  }))
  const isWrong = whenWrong(view, managed, (begins) => next(view, begins))
  // Nothing else is begun in a case that is over.
  const ways =
    view.phase === 'closed'
      ? [...isWrong, ...erasures]
      : [
          ...here.map(({ id, name }) => ({ text: `Messages with ${name}`, part: `thread.${id}.${year}` })),
          ...(view.phase === 'approved' && placesChildren
            ? [{ text: 'A child to place with them', part: next(view, 'child.c') }]
            : []),
          ...(view.phase === 'approved' && placesChildren && adoptionKinds.includes(view.kind)
            ? [
                { text: 'An adoption support plan', part: next(view, 'plan.a') },
                { text: 'Letters with somebody, through us', part: next(view, 'letterbox.l') },
              ]
            : []),
          ...(view.phase === 'approved' && placesChildren
            ? [{ text: 'An early review', part: next(view, 'review.r') }]
            : []),
          ...(view.phase === 'approved' && managed && fosteringKinds.includes(view.kind)
            ? [{ text: 'New terms that the carers agree to', part: next(view, 'terms.t') }]
            : []),
          { text: 'Plan a visit', part: next(view, 'visit.v') },
          { text: 'A referee', part: next(view, 'reference.r') },
          { text: 'An employer', part: next(view, 'reference.e') },
          { text: 'A grown-up child', part: next(view, 'reference.c') },
          { text: 'A former partner', part: next(view, 'reference.f') },
          ...(writes
            ? [
                { text: 'The assessment report', part: 'report' },
                { text: 'A brief report', part: 'report.brief' },
                { text: 'Something for the panel, or for a decision', part: next(view, 'referral.') },
              ]
            : []),
          ...here.flatMap(({ id, name, role }) =>
            checkKinds.flatMap(({ slug, title, about }) =>
              about !== 'home' && about.includes(role)
                ? [{ text: `${title}: ${name}`, part: `check.${id}.${slug}` }]
                : [],
            ),
          ),
          ...(withChild.includes(view.kind)
            ? [{ text: 'A child who is placed with them', part: next(view, 'placement.c') }]
            : []),
          ...isWrong,
          ...erasures,
        ]
  return (
    <Details summary="Write, or begin something that is not in the plan">
      <ul className="govuk-list">
        {view.phase !== 'closed' && (
          <li>
            <Link href={addresses.visit(view.household, drawn)}>Write up a visit, or take one with you</Link>
          </li>
        )}
        {ways.map(({ text, part }) => (
          <li key={part}>
            <Link href={addresses.part(view.household, part)}>{text}</Link>
          </li>
        ))}
      </ul>
    </Details>
  )
}
