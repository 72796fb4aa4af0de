import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isAction } from '#contract/workspace/acts/acts.ts'
import type { Template } from '#contract/workspace/workspace.ts'
import { mayIn } from '#requests/rights/may.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Button } from '#web/design/form/Button.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { departmentNamed, useDepartment } from '#web/staff/desk/departments.ts'
import { Failed, Forbidden, Waiting } from '#web/staff/desk/States.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { Lines } from '#web/staff/words/Lines.tsx'
import { dropTemplate, templatesOf } from '../api/department.ts'
import { actLabelIn } from '../words/work.ts'
import { TemplateForm } from './TemplateForm.tsx'

/** `/workspace/templates/<department>`: words that its staff use again. */
export default function TemplatesPage() {
  const department = useDepartment()
  return (
    <Desk department={department}>
      <Allowed department={department} />
    </Desk>
  )
}

function Allowed({ department }: { department: string }) {
  return mayIn(useStaff(), 'templates', department) ? <Templates department={department} /> : <Forbidden />
}

const newTemplate = (): Template => ({ id: crypto.randomUUID(), name: '', actions: [], text: '' })

function Templates({ department }: { department: string }) {
  useTitle(`Templates – ${departmentNamed(department)}`)
  const { data, error, isFetching, refetch } = useQuery(templatesOf(department))
  const [editing, setEditing] = useState<Template>()
  const [said, setSaid] = useState<string>()
  const edit = (template: Template) => {
    setSaid(undefined)
    setEditing(template)
  }
  return (
    <Main>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{departmentNamed(department)}</span>Templates
      </h1>
      {said && <NotificationBanner type="success">{said}</NotificationBanner>}
      <div className="app-column">
        <p className="govuk-body">
          Wording that your department uses often. It is offered beside every box that staff write in.
        </p>
        {editing ? (
          <TemplateForm
            key={editing.id}
            {...{ department }}
            template={editing}
            onClose={() => setEditing(undefined)}
            onSaved={(name) => {
              setEditing(undefined)
              setSaid(`“${name}” is saved`)
            }}
          />
        ) : (
          <Button type="button" onClick={() => edit(newTemplate())}>
            Write a new template
          </Button>
        )}
        {data?.length === 0 && <p className="govuk-body">There are no templates yet.</p>}
        {data?.map((template) => (
          <OneTemplate
            key={template.id}
            {...{ department, template }}
            onEdit={() => edit(template)}
            onDropped={() => setSaid(`“${template.name}” is deleted`)}
          />
        ))}
        {!data && !error && <Waiting words="Loading the templates…" />}
        {error && !isFetching && (
          <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
        )}
      </div>
    </Main>
  )
}

interface OneProps {
  department: string
  template: Template
  onEdit(): void
  onDropped(): void
}

function OneTemplate({ department, template, onEdit, onDropped }: OneProps) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const sure = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) sure.current?.focus()
  }, [asking])
  const drop = useMutation({
    mutationFn: () => dropTemplate(department, template.id),
    onSuccess: async () => {
      onDropped()
      await queries.invalidateQueries({ queryKey: templatesOf(department).queryKey })
    },
  })
  const named = <span className="govuk-visually-hidden">{` ${template.name}`}</span>
  const offered = template.actions.flatMap((name) =>
    isAction(name) ? (actLabelIn(department, name) ?? []) : [],
  )
  return (
    <SummaryCard
      title={template.name}
      actions={
        <>
          <LinkButton onClick={onEdit}>Change{named}</LinkButton>{' '}
          <LinkButton onClick={() => setAsking(true)}>Delete{named}</LinkButton>
        </>
      }
    >
      <p className="govuk-body">
        <Lines text={template.text} />
      </p>
      <p className="ws-due">
        Offered for: <span>{offered.length > 0 ? offered.join(', ') : 'everything'}</span>
      </p>
      {asking && (
        <p className="govuk-body">
          Delete it for everybody in the department?{' '}
          <button ref={sure} type="button" className="ws-small-button" onClick={() => drop.mutate()}>
            Yes, delete it
          </button>{' '}
          <LinkButton onClick={() => setAsking(false)}>Keep it</LinkButton>
        </p>
      )}
      {drop.isError && <p className="govuk-error-message">We could not delete it. Try again.</p>}
    </SummaryCard>
  )
}
