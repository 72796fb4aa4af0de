import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { council } from '#council'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { addressToDo, pageAddress } from '../addresses.ts'
import { reachable } from '../model/steps.ts'
import { type Task, type TaskState, tasksOf } from '../model/tasks.ts'
import { contactWordsFor } from '../parts/contactWords.ts'
import { FormPage } from '../parts/FormPage.tsx'
import { wordsFor } from '../words.ts'
import type { StepProps } from './StepProps.ts'

/** Every step of a long form and how far it is. */
export function TasksPage({ service, draft, back }: StepProps) {
  const navigate = useNavigate()
  const { thing, send } = wordsFor(service)
  const words = contactWordsFor(service)
  const title = words.steps(thing)
  const tasks = tasksOf(service, draft, council)
  // Every row counts, so that the sentence agrees with the list. The last is done only once it is sent.
  const rows = tasks.length + 2
  const done = tasks.filter(({ state }) => state === 'completed').length + (draft.contact ? 1 : 0)
  const last = (id: 'contact' | 'check', text: string, isDone: boolean) => {
    const open = reachable(service, draft, council, id) !== undefined
    const state = isDone ? 'completed' : open ? 'not-started' : 'cannot-start'
    return lineOf(state, text, open ? pageAddress(service, id) : undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    navigate(addressToDo(service, draft))
  }
  return (
    <FormPage title={title} service={service} back={back} onSubmit={submit}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{`You have completed ${done} of ${rows} steps.`}</p>
      <TaskList
        items={[
          ...tasks.map((task) => sectionLine(task, service)),
          last(
            'contact',
            service.contact === 'required' ? words.reached : words.kept,
            draft.contact !== undefined,
          ),
          last('check', `${words.check} and ${send.toLowerCase()}`, false),
        ]}
      />
    </FormPage>
  )
}

const sectionLine = ({ section, state, open }: Task, service: StepProps['service']) =>
  lineOf(state, section.title, open && pageAddress(service, open, 'tasks'))

function lineOf(state: TaskState, title: string, href: string | undefined) {
  return { title, status: statusOf[state], cannotStart: state === 'cannot-start', ...(href && { href }) }
}

const statusOf = {
  completed: 'Completed',
  'in-progress': <Tag colour="teal">In progress</Tag>,
  'not-started': <Tag colour="blue">Not started</Tag>,
  'cannot-start': 'Cannot start yet',
} as const
