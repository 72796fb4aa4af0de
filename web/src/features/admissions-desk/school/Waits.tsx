import type { SchoolDay } from '#contract/admissions/starts/starts.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList, type TaskListItem } from '#web/design/TaskList.tsx'
import { addresses } from '../addresses.ts'
import { childrenInWords } from '../words.ts'

interface Props {
  day: SchoolDay
  own: boolean
}

/** What a school has to do, the most urgent first, each one press away. */
export function Waits({ day, own }: Props) {
  const items = [...inYear(day), ...vacancies(day), ...fairAccess(day, own), ...ofRounds(day)]
  return (
    <>
      <h3 className="govuk-heading-s">
        {own ? 'What is waiting for you' : 'What is waiting for the school'}
      </h3>
      {items.length === 0 ? (
        <p className="govuk-body">Nothing is waiting today.</p>
      ) : (
        <TaskList items={items} />
      )}
    </>
  )
}

const late = <Tag colour="red">Overdue</Tag>
const open = <Tag colour="blue">To do</Tag>

const until = (today: string, day: string | null): string | undefined =>
  day === null ? undefined : day === today ? 'Due today' : `Due by ${dayInWords(day)}`

function inYear({ school, today, waits: { inYear: at } }: SchoolDay): TaskListItem[] {
  const href = addresses.inYearSeat(school.id)
  const asked = {
    title: `Answer applications during the year: ${childrenInWords(at.asked)}`,
    href,
    hint:
      at.overdue > 0
        ? `${at.overdue} should have been answered by now`
        : (until(today, at.dueOn) ?? 'Answer within 15 school days'),
    status: at.overdue > 0 ? late : open,
  }
  const started = {
    title: `Confirm starts during the year: ${childrenInWords(at.toStart)}`,
    href,
    hint: 'Their families have accepted a place. Say when each child starts',
    status: open,
  }
  return [...(at.asked > 0 ? [asked] : []), ...(at.toStart > 0 ? [started] : [])]
}

function vacancies({ school, today, waits: { vacancies: at } }: SchoolDay): TaskListItem[] {
  if (!at) return []
  return [
    {
      title: 'Report free places',
      href: addresses.vacanciesOf(school.id),
      hint:
        at.isLate && at.dueOn
          ? `Was due by ${dayInWords(at.dueOn)}`
          : (until(today, at.dueOn) ?? 'Within 2 school days'),
      status: at.isLate ? late : open,
    },
  ]
}

const fairAccess = ({ school, waits }: SchoolDay, own: boolean): TaskListItem[] =>
  waits.fairAccess === 0
    ? []
    : [
        {
          title: `Answer under Fair Access: ${childrenInWords(waits.fairAccess)}`,
          ...(own && { href: addresses.proposals(school.id) }),
          hint: 'Children whom the council asks the school to take',
          status: open,
        },
      ]

function ofRounds({ school, rounds }: SchoolDay): TaskListItem[] {
  return rounds.flatMap(({ id, title, toRank, toConfirm, offersOn, counts }) => [
    ...(toRank
      ? [
          {
            title: 'Confirm the list of applicants',
            href: addresses.seat(school.id, id),
            hint: `${title}. Families are told on ${dayInWords(offersOn)}`,
            status: open,
          },
        ]
      : []),
    ...(toConfirm && counts
      ? [
          {
            title: `Confirm who has started: ${childrenInWords(counts.left)}`,
            href: addresses.confirmStarts(school.id, id),
            hint: title,
            status: open,
          },
        ]
      : []),
  ])
}
