import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartView } from '#contract/fostering/parts.ts'
import { keepFile } from '#web/app/keepFile.ts'
import { coursesOf, dateFile, messageOf, type Opened, sendCourse } from '../api.ts'
import { useSend } from '../you/useAct.ts'

/** Books, moves and cancels a course. Whether it worked or not, the places that are left are looked at again. */
export function useCourse(of: Opened, { name, seen, values }: PartView) {
  const queries = useQueryClient()
  const { go, busy, wrong, attempt, say } = useSend(of, name)
  const [said, setSaid] = useState('')

  async function send(what: 'booking' | 'cancelled', course: string, words: string) {
    setSaid('')
    const after = await go(what, [what, course, seen], (key) => sendCourse(of, course, what, { seen }, key))
    void queries.invalidateQueries({ queryKey: coursesOf(of).queryKey })
    if (after) setSaid(words)
    return after
  }
  return {
    ...{ busy, wrong, attempt, said },
    say(words: string) {
      setSaid('')
      say(words)
    },
    book: (course: string) =>
      send('booking', course, values.booked ? 'You have changed your date' : 'You have booked your course'),
    cancel: (course: string) =>
      send('cancelled', course, 'You have cancelled your date. You can choose another one'),
    keep: () =>
      dateFile(of, name, 'course').then(
        (file) => keepFile(file, 'course.ics'),
        (failure) => say(messageOf(failure)),
      ),
  }
}
