import { dayInEngland } from '#contract/calendar/day.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { checkKinds } from '#fostering/parts/checks.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { useMay } from '../useMay.ts'
import { stateTag } from '../words.ts'
import { aboutNames } from './Plan.tsx'

/** The next name of its kind that no part has: `visit.v3`. */
function next(view: CaseView, begins: string): string {
  const taken = new Set(view.parts.map(({ name }) => name))
  let number = 1
  while (taken.has(`${begins}${number}`)) number++
  return `${begins}${number}`
}

/** Parts that no line of the plan shows, such as messages, and parts that one can begin besides what the plan has. */
export function Begin({ view }: { view: CaseView }) {
  const planned = new Set(view.plan.lines.map(({ part }) => part))
  const others = view.parts.filter(({ name, kind }) => kind !== 'head' && !planned.has(name))
  return (
    <>
      {others.length > 0 && (
        <section aria-labelledby="other-parts">
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="other-parts">
            Messages, people and what else is there
          </h2>
          <TaskList
            idPrefix="other"
            items={others.map(({ name, about, state }) => {
              const [words, colour] = stateTag[state]
              return {
                title: [partTitle(name), about && aboutNames(view, [about])].filter(Boolean).join(': '),
                href: addresses.part(view.household, name),
                status: <Tag colour={colour}>{words}</Tag>,
              }
            })}
          />
        </section>
      )}
      {view.acts.includes('circumstances') && <More view={view} />}
    </>
  )
}

function More({ view }: { view: CaseView }) {
  const writes = useMay()('write')
  const year = dayInEngland(new Date()).slice(0, 4)
  const here = view.people.filter(({ here, role }) => here && role !== 'child')
  const ways = [
    ...here.map(({ id, name }) => ({ text: `Messages with ${name}`, part: `thread.${id}.${year}` })),
    { text: 'A visit', part: next(view, 'visit.v') },
    { text: 'A referee', part: next(view, 'reference.r') },
    { text: 'An employer', part: next(view, 'reference.e') },
    { text: 'A grown-up child', part: next(view, 'reference.c') },
    { text: 'A former partner', part: next(view, 'reference.f') },
    ...(writes
      ? [
          { text: 'The assessment report', part: 'report' },
          { text: 'A brief report', part: 'report.brief' },
        ]
      : []),
    ...here.flatMap(({ id, name, role }) =>
      checkKinds.flatMap(({ slug, title, about }) =>
        about !== 'home' && about.includes(role)
          ? [{ text: `${title}: ${name}`, part: `check.${id}.${slug}` }]
          : [],
      ),
    ),
  ]
  return (
    <Details summary="Write, or begin something that is not in the plan">
      <ul className="govuk-list">
        {ways.map(({ text, part }) => (
          <li key={part}>
            <Link href={addresses.part(view.household, part)}>{text}</Link>
          </li>
        ))}
      </ul>
    </Details>
  )
}
