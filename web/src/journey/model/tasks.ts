import type { Section, Service } from '#contract/core/service.ts'
import type { Draft } from './saved.ts'
import { dependsOn } from './sections.ts'
import { isDone, isEnd, openSteps, stepsOf } from './steps.ts'
import type { Profile } from './stops.ts'

export type TaskState = 'completed' | 'in-progress' | 'not-started' | 'cannot-start'

/** One line of the task list. */
export interface Task {
  readonly section: Section
  readonly state: TaskState
  /** Id of the page to open; undefined where it cannot be opened yet. */
  readonly open?: string
}

/** The sections that this resident has to go through, or may have to, in order. */
export function tasksOf(service: Service, draft: Draft, council: Profile): Task[] {
  const steps = stepsOf(service, draft, council)
  const open = new Set(openSteps(service, draft, council).map(({ id }) => id))
  const last = steps.at(-1)
  const waiting = new Set(steps.filter((step) => !isDone(service, step, draft)).map(({ section }) => section))
  const { sections = [] } = service
  return sections.flatMap((section, at): Task[] => {
    const mine = steps.filter((step) => step.section === section.id)
    const [first] = mine
    if (!first) {
      const earlier = sections.slice(0, at).filter(({ id }) => waiting.has(id))
      const maybe = (last && isEnd(last)) || earlier.some(({ id }) => dependsOn(service, section.id, id))
      return maybe ? [{ section, state: 'cannot-start' }] : []
    }
    if (!open.has(first.id)) return [{ section, state: 'cannot-start' }]
    const toDo = mine.find((step) => !isDone(service, step, draft))
    if (!toDo) {
      const review = mine.find(({ kind }) => kind === 'review')
      return [{ section, state: 'completed', open: (review ?? first).id }]
    }
    const started = mine.some((step) => isDone(service, step, draft))
    return [{ section, state: started ? 'in-progress' : 'not-started', open: toDo.id }]
  })
}
