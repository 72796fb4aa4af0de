import { useState } from 'react'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { asItGoesOn, GoesOn, PassedOn } from './Elsewhere.tsx'
import { Erased } from './Erased.tsx'
import { Outcome } from './Outcome.tsx'
import { Conversation, Question } from './Question.tsx'

const thanks = {
  answered: (department: string) => `We have sent your answer to ${theDepartment(department)}`,
  reopened: (department: string) => `We have opened it again, and told ${theDepartment(department)}`,
}

interface Props {
  tracked: Tracked
  trackingKey: string
}

/** What goes on once the department has it: its questions, how it ended, and who has it now. */
export default function After({ tracked, trackingKey }: Props) {
  const [done, setDone] = useState<keyof typeof thanks>()
  const props = { tracked, trackingKey }
  const work = asItGoesOn(tracked) ?? tracked
  return (
    <>
      {done && (
        <NotificationBanner key={done} type="success">
          {thanks[done](work.department.name)}
        </NotificationBanner>
      )}
      <Erased tracked={tracked} />
      <Question {...props} onTaken={() => setDone('answered')} />
      <PassedOn {...props} onTaken={() => setDone('reopened')} />
      <GoesOn tracked={tracked} work={work} />
      <Outcome {...props} tracked={work} onTaken={() => setDone('reopened')} />
      <Conversation tracked={tracked} />
    </>
  )
}
