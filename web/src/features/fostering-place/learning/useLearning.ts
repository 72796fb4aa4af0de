import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { learningPart, type Session } from '#contract/fostering/carers/learning.ts'
import type { CourseList, OpenCourse } from '#contract/fostering/courses.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { coursesOf, dateFile, messageOf, type Opened, partOf, sendCourse, sendWaiting } from '../api.ts'
import { useSend, useSendOf } from '../you/useAct.ts'
import { type FoundYear, readYear } from './years.ts'

type Dated = Pick<Session, 'id' | 'starts'>

const yearOf = ({ starts }: Dated) => dayInEngland(new Date(starts))

/** What somebody has booked this year and the next, and what they can do about it. */
export function useLearning(of: Opened) {
  const today = dayInEngland(new Date())
  const names = [today, String(Number(today.slice(0, 4)) + 1)].map((day) => learningPart(of.person, day))
  const [first = '', second = ''] = names
  const queries = useQueryClient()
  const asked = [useQuery(partOf(of, first)), useQuery(partOf(of, second))]
  const open = useQuery(coursesOf(of))
  const list = useSendOf<CourseList>(of, coursesOf(of).queryKey)
  const senders = [useSend(of, first), useSend(of, second), list] as const
  const [said, setSaid] = useState('')
  const years = asked.flatMap(({ data }): FoundYear[] => readYear(data))

  /** Whether it worked or not, the places that are left and what is booked are looked at again. */
  const lookAgain = async () => {
    await Promise.all(
      [coursesOf(of), ...names.map((name) => partOf(of, name))].map(({ queryKey }) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  }

  /** What is said of the last thing that they did, and of nothing before it. */
  const begin = () => {
    setSaid('')
    for (const { wrong, say } of senders) if (wrong) say('')
  }

  async function send(what: 'booking' | 'cancelled', course: Dated, words: string, instead?: string) {
    begin()
    const at = names.indexOf(learningPart(of.person, yearOf(course)))
    const seen = years.find(({ part }) => part.name === names[at])?.part.seen ?? 0
    const body = { seen, ...(instead !== undefined && { instead }) }
    const { go } = senders[at === 1 ? 1 : 0]
    const after = await go(`${what} ${course.id}`, [what, course.id, body], (key) =>
      sendCourse(of, course.id, what, body, key),
    )
    await lookAgain()
    if (after) setSaid(words)
    return after !== undefined
  }

  async function wait({ id }: OpenCourse, waiting: boolean, words: string) {
    begin()
    const after = await list.go(`waiting ${id}`, [id, waiting], (key) => sendWaiting(of, id, waiting, key))
    if (after) setSaid(words)
    else await lookAgain()
  }
  return {
    years,
    open: open.data?.courses,
    failed: [...asked, open].find(({ error, isFetching }) => error && !isFetching),
    busy: senders.map(({ busy }) => busy).find(Boolean) ?? '',
    wrong: senders.map(({ wrong }) => wrong).find(Boolean) ?? '',
    attempt: senders.reduce((sum, { attempt }) => sum + attempt, 0),
    said,
    book: (course: OpenCourse, instead?: string) =>
      send('booking', course, instead ? 'You have changed your date' : 'You have booked a place', instead),
    cancel: (session: Session) => send('cancelled', session, 'You have cancelled your place'),
    join: (course: OpenCourse) => wait(course, true, 'You are on the waiting list'),
    leave: (course: OpenCourse) =>
      wait(
        course,
        false,
        course.mine === 'offered' ? 'Thank you. Somebody else can have it' : 'You have left the waiting list',
      ),
    keep: (session: Session) =>
      dateFile(of, learningPart(of.person, yearOf(session)), session.id).then(
        (file) => keepFile(file, 'date.ics'),
        (failure) => list.say(messageOf(failure)),
      ),
  }
}

export type LearningOf = ReturnType<typeof useLearning>
