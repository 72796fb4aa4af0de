import { dayOf, monthOf, monthsUpTo } from '#contract/calendar/month.ts'
import type { CouncilProfile, Department } from '#contract/council/council.ts'
import { idsOf } from '#contract/council/department.ts'
import type {
  DepartmentInsight,
  InsightNumber,
  InsightPart,
  InsightRequests,
} from '#contract/insight/department-insight.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Fact } from './fact.ts'
import { figuresOf } from './figures.ts'
import type { Group } from './groups.ts'
import { type Measure, type Measured, measured, nowhere } from './measure.ts'
import type { GroupReader, MeasureReader } from './ports.ts'
import { factsOf } from './remeasure.ts'

export interface DepartmentInsightPorts {
  readonly measures: MeasureReader
  readonly groups: GroupReader
  readonly council: Pick<CouncilProfile, 'districts'>
  readonly now: () => Date
}

/** What somebody asks of a department’s numbers, and of which services they may know them; undefined: all. */
export interface Asked {
  readonly department: Department
  readonly month: string
  readonly services?: (slug: string) => boolean
}

const monthsShown = 13
const groupOf = ({ department, month }: Asked): Group => ({ kind: 'department', id: department.id, month })

async function measuredOf(ports: DepartmentInsightPorts, asked: Asked): Promise<Measured> {
  // What was measured is kept by the id of its time; under several it is counted anew.
  if (!asked.services && idsOf(asked.department).length === 1) {
    const [found] = await ports.measures.of('department', asked.department.id, [asked.month])
    return found?.measured ?? measured([])
  }
  return measured((await factsOf(ports.groups, groupOf(asked))).filter(isMine(asked)))
}

const isMine =
  ({ services }: Asked) =>
  ({ service }: Fact) =>
    !services || services(service)

function parts(
  by: Readonly<Record<string, Measure>>,
  names: readonly { readonly id: string; readonly name: string }[],
  none: string,
  now: Date,
): InsightPart[] {
  const known = new Map([...names, { id: nowhere, name: none }].map(({ id, name }) => [id, name]))
  return Object.entries(by)
    .map(([id, measure]) => ({
      id,
      name: known.get(id) ?? id,
      figures: figuresOf(measure, now, 'department'),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Numbers of a department by team and by inspector’s area. */
export async function departmentInsight(
  ports: DepartmentInsightPorts,
  asked: Asked,
): Promise<DepartmentInsight> {
  const now = ports.now()
  const { whole, teams, districts } = await measuredOf(ports, asked)
  const { id, name, teams: ours = [] } = asked.department
  const areas = ports.council.districts.map((district) => ({ id: district.code, name: district.name }))
  return {
    department: { id, name },
    month: asked.month,
    months: monthsUpTo(monthOf(now), monthsShown),
    whole: figuresOf(whole, now, 'department'),
    teams: parts(teams, ours, 'No team', now),
    districts: parts(districts, areas, 'No district', now),
  }
}

const counts: Readonly<Record<InsightNumber, (fact: Fact, today: string) => boolean>> = {
  received: () => true,
  acknowledged: ({ acknowledgedAt }) => acknowledgedAt !== undefined,
  open: ({ state }) => state !== undefined && isOpen(state),
  finished: ({ state }) => state !== undefined && !isOpen(state) && state !== 'merged',
  overdue: ({ state, dueAt }, today) =>
    state !== undefined && isOpen(state) && Boolean(dueAt) && dayOf(dueAt ?? '') < today,
  reopened: ({ reopened }) => reopened > 0,
}

const mostListed = 500

/** The requests that a number counts, of the whole department or of a part of it. */
export async function behind(
  ports: DepartmentInsightPorts,
  asked: Asked,
  number: InsightNumber,
  part: { readonly team?: string | undefined; readonly district?: string | undefined },
): Promise<InsightRequests> {
  const today = dayOf(ports.now())
  const found = (await factsOf(ports.groups, groupOf(asked))).filter(
    (fact) =>
      fact.state !== undefined &&
      isMine(asked)(fact) &&
      (part.team === undefined || (fact.team ?? nowhere) === part.team) &&
      (part.district === undefined || (fact.district ?? nowhere) === part.district) &&
      counts[number](fact, today),
  )
  return {
    requests: found
      .slice(0, mostListed)
      .map(({ reference, service, state = '' }) => ({ reference, service, state })),
    more: found.length > mostListed,
  }
}
