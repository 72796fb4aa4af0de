import { caseKinds } from '#contract/fostering/case.ts'
import type { Route } from './route.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const kindsOf = ({ kinds }: Route) => (kinds.length === caseKinds.length ? 'all' : kinds.join(', '))

const outcomesOf = ({ outcomes }: Route): string =>
  outcomes === 'as proposed'
    ? outcomes
    : Object.entries(outcomes)
        .map(([outcome, effect]) => `${outcome}: ${effect}`)
        .join('; ')

const rowOf = (route: Route) => [
  route.type,
  kindsOf(route),
  route.steps.join(' → '),
  route.panel === null ? '–' : route.panel,
  route.begins,
  route.papers.join(', '),
  outcomesOf(route),
  route.refusal === 'qualifying'
    ? `proposed first (\`${route.answer}\`)`
    : 'stands at once, with a complaint',
  route.by === 'application' ? 'application' : 'its referral',
  route.until ? `${route.from} to ${route.until}` : `from ${route.from}`,
  route.sure,
  route.source,
  route.reviewed ?? 'not yet',
]

const heads = ['what', 'cases', 'steps', 'quorum of', 'begins with', 'papers', 'what it can come to']
const more = ['against the household', 'version by', 'in force', 'sure', 'source', 'checked']

/** Every route in Markdown, in all its versions, for whoever checks them against the law. */
export const printed = (routes: readonly Route[]): string =>
  [
    row([...heads, ...more]),
    row([...heads, ...more].map(() => '---')),
    ...routes.map((route) => row(rowOf(route))),
  ].join('\n')
