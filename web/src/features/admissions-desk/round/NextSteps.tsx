import { useQuery } from '@tanstack/react-query'
import { type RoundProblem, RoundProblems, type RoundView } from '#contract/admissions/staff.ts'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList, type TaskListItem } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'

/** What there is to do with a round, in the order in which it is done. */
export function NextSteps({ view }: { view: RoundView }) {
  const { data } = useQuery(asks(RoundProblems, ['rounds', view.id, 'problems']))
  return (
    <>
      <h2 className="govuk-heading-m">What to do</h2>
      <TaskList items={stepsOf(view, data?.problems)} />
    </>
  )
}

const done = <Tag colour="green">Done</Tag>
const waits = <Tag colour="grey">Not yet</Tag>
const now = (words: string) => <Tag colour="blue">{words}</Tag>
const open = <Tag colour="blue">Open</Tag>

function stepsOf(view: RoundView, problems: readonly RoundProblem[] | undefined): TaskListItem[] {
  const { id, state, schools, signatures, publication } = view
  const isSigned = signatures.length >= 2
  const awaited = schools.filter(({ ranking }) => ranking === 'awaited').length
  return [
    {
      title: 'Put problems right',
      href: addresses.problems(id),
      hint: 'Homes that are not on the map, twins, decisions that are awaited, corrections that families asked for',
      status: problemsStatus(problems),
    },
    {
      title: 'Look up a child',
      href: addresses.children(id),
      hint: 'What is held of each child, and where it comes from',
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
      hint: 'Applications to each other’s schools, and what could be offered',
      status: open,
    },
    {
      title: 'Have schools confirm their lists',
      hint: 'Schools that decide for themselves do so at their own seat',
      status: awaited === 0 ? done : now(`${awaited} still to confirm`),
    },
    {
      title: 'Draw lots',
      hint: 'Below, under “Random allocation”, once the round is closed: for children whom nothing else tells apart',
      status: drawStatus(view),
    },
    {
      title: 'Sign a run',
      hint: 'Two people, each after they have looked. Make a draft below and open it',
      status: isSigned ? done : signatures.length === 1 ? now('1 of 2 signed') : waits,
    },
    {
      title: 'Ring families without an offer of their own',
      href: addresses.calls(id),
      hint: 'Before anybody sees an offer',
      status: state === 'published' ? done : isSigned ? now('Ring them now') : waits,
    },
    {
      title: 'Set when offers are shown',
      href: addresses.publication(id),
      hint: 'Everybody sees them at the same moment',
      status:
        state === 'published' ? done : publication ? now('Moment is set') : isSigned ? now('Set it') : waits,
    },
  ]
}

function drawStatus({ draw, state }: RoundView) {
  if (draw?.seed) return done
  if (draw) return now('Tell the seed')
  return state === 'open' ? waits : now('Announce it')
}

function problemsStatus(problems: readonly RoundProblem[] | undefined) {
  if (!problems) return <Tag colour="grey">Looking</Tag>
  if (problems.length === 0) return done
  const blocking = problems.filter(({ blocks }) => blocks).length
  return now(`${problems.length} to look at${blocking === 0 ? '' : `, ${blocking} in the way`}`)
}

function numbersStatus(schools: RoundView['schools']) {
  const without = schools.filter(({ number }) => number === null).length
  return without === 0 ? done : now(`${without} without a number`)
}
