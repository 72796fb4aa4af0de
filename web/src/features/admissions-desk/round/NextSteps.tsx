import { useQuery } from '@tanstack/react-query'
import { type RoundProblem, RoundProblems } from '#contract/admissions/rounds/problem.ts'
import type { RoundView } from '#contract/admissions/staff.ts'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList, type TaskListItem } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { useMay } from '../useMay.ts'

/** What there is to do with a round, in the order in which it is done. */
export function NextSteps({ view }: { view: RoundView }) {
  const { data } = useQuery(asks(RoundProblems, ['rounds', view.id, 'problems']))
  const may = useMay()
  return (
    <>
      <h2 className="govuk-heading-m">What to do</h2>
      <TaskList items={stepsOf(view, data?.problems, may)} />
    </>
  )
}

const done = <Tag colour="green">Done</Tag>
const waits = <Tag colour="grey">Not yet</Tag>
const now = (words: string) => <Tag colour="blue">{words}</Tag>
const open = <Tag colour="blue">Open</Tag>
const looking = <Tag colour="grey">Checking</Tag>

type Problems = readonly RoundProblem[] | undefined
type Mays = ReturnType<typeof useMay>

function stepsOf(view: RoundView, problems: Problems, may: Mays): TaskListItem[] {
  const { id, state, schools, signatures, publication } = view
  const isSigned = signatures.length >= 2
  return [
    {
      title: 'Put problems right',
      href: addresses.problems(id),
      hint: 'Homes that are not on the map, twins, late applications, and decisions and corrections that families are waiting for',
      status: problemsStatus(problems),
    },
    {
      title: 'Look up a child',
      ...(may('see', 'child') && { href: addresses.children(id) }),
      hint: 'What we hold about each child, and where it comes from',
      status: open,
    },
    {
      title: 'Set admission numbers',
      href: addresses.numbers(id),
      hint: 'Each with who decided it and why',
      status: numbersStatus(schools),
    },
    {
      title: 'Exchange with neighbouring councils',
      href: addresses.exchange(id),
      hint: 'Applications to each other’s schools, and which places could be offered',
      status: open,
    },
    {
      title: 'Draw lots',
      hint: 'Below, under “Random allocation”, once the round is closed. Only for children whom nothing else tells apart',
      status: drawStatus(view, problems),
    },
    {
      title: 'Have schools confirm their lists',
      hint: 'Schools that decide for themselves. Do it after lots are drawn: a list that changes is confirmed again',
      status: confirmedStatus(schools, problems),
    },
    {
      title: 'Sign a run',
      hint: 'Two people sign, each after checking it. Make a draft run below and open it',
      status: isSigned ? done : signatures.length === 1 ? now('1 of 2 signed') : waits,
    },
    {
      title: 'Call families whose child gets none of their schools',
      ...(may('call') && { href: addresses.calls(id) }),
      hint: 'Before anybody sees an offer',
      status: state === 'published' ? done : isSigned ? now('Call them now') : waits,
    },
    {
      title: 'Set when families see their offers',
      href: addresses.publication(id),
      hint: 'Everybody sees them at the same moment',
      status:
        state === 'published' ? done : publication ? now('Time is set') : isSigned ? now('Set it') : waits,
    },
    {
      title: 'See who has answered',
      ...(may('see', 'child') && { href: addresses.answers(id) }),
      hint: 'Who accepts, who declines, and who has to be warned before anything happens',
      status: state === 'published' ? open : waits,
    },
    {
      title: 'Offer places that become free',
      ...(may('see', 'child') && { href: addresses.waiting(id) }),
      hint: 'The waiting list of each school in its order, and who would be offered a place',
      status: state === 'published' ? open : waits,
    },
    {
      title: 'Take in what is late or has changed',
      ...(may('see', 'child') && { href: addresses.changes(id) }),
      hint: 'Late applications, new addresses, admission numbers and mistakes. You see what each would change first',
      status: state === 'published' ? open : waits,
    },
    {
      title: 'See who has started',
      ...(may('see', 'child') && { href: addresses.starts(id) }),
      hint: 'Which schools have confirmed it, and which children have not come',
      status: state === 'published' ? open : waits,
    },
  ]
}

/** Nothing but a problem tells whether lots are needed, or have to be drawn again. */
function drawStatus({ draw, state }: RoundView, problems: Problems) {
  if (!problems) return looking
  const needed = problems.some(({ kind }) => kind === 'no-draw')
  if (draw && !draw.seed) return now('Enter what was drawn')
  if (!needed) return draw ? done : <Tag colour="grey">Not needed</Tag>
  if (draw) return now('Draw again')
  return state === 'open' ? waits : now('Announce it')
}

/** A list that has changed since it was confirmed is still to be confirmed. */
function confirmedStatus(schools: RoundView['schools'], problems: Problems) {
  if (!problems) return looking
  const changed = new Set(
    problems.flatMap(({ kind, school }) => (kind === 'school-without-ranking' && school ? [school.id] : [])),
  )
  const left = schools.filter(({ id, ranking }) => ranking === 'awaited' || changed.has(id)).length
  return left === 0 ? done : now(`${left} still to confirm`)
}

function problemsStatus(problems: Problems) {
  if (!problems) return looking
  if (problems.length === 0) return done
  return now(problems.length === 1 ? '1 problem' : `${problems.length} problems`)
}

function numbersStatus(schools: RoundView['schools']) {
  const without = schools.filter(({ number }) => number === null).length
  return without === 0 ? done : now(`${without} without a number`)
}
