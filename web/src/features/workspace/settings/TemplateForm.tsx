import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import { actsWith } from '#contract/workspace/acts/acts.ts'
import type { Template } from '#contract/workspace/workspace.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { type Errors, errorsOf, missing } from '#web/staff/actions/form.ts'
import { fieldNamed, fieldsIn, templateFields } from '../actions/model/template.ts'
import { saveTemplate, templatesOf } from '../api/department.ts'
import { actLabelIn } from '../words/work.ts'

interface Props {
  department: string
  template: Template
  onSaved(name: string): void
  onClose(): void
}

/** The acts that have words of staff. */
const worded = actsWith(({ words }) => words && words.reader !== 'everybody')
const fields = templateFields.map((field) => `((${field}))`).join(', ')

/** What is wrong with a template, by field. */
export function templateErrors({ name, text }: Template): Errors | undefined {
  const unknown = fieldsIn(text).find((field) => !fieldNamed(field))
  return errorsOf({
    name: isBlank(name) ? 'Give the template a name' : undefined,
    text: missing(text, 'Write the words') ?? (unknown && `((${unknown})) is not a field. Use ${fields}`),
  })
}

export function TemplateForm({ department, template, onSaved, onClose }: Props) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState(template)
  const [errors, setErrors] = useState<Errors>({})
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [saving, setSaving] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const change = (part: Partial<Template>) => setTyped((before) => ({ ...before, ...part }))

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wrong = templateErrors(typed)
    setErrors(wrong ?? {})
    setFailure(undefined)
    setAttempt((before) => before + 1)
    if (wrong || saving) return
    setSaving(true)
    try {
      await saveTemplate(department, typed)
      await queries.invalidateQueries({ queryKey: templatesOf(department).queryKey })
      onSaved(typed.name)
    } catch (problem) {
      setFailure(
        problem instanceof ApiProblem && problem.kind
          ? problem.message
          : wordsUnlessFault(problem, 'We could not save it. Try again'),
      )
      setSaving(false)
    }
  }

  const items = [
    ...Object.entries(errors).map(([field, text]) => ({ text, href: `#template-${field}` })),
    ...(failure ? [{ text: failure }] : []),
  ]
  return (
    <section className="ws-action" aria-labelledby="template-heading">
      {items.length > 0 && <ErrorSummary errors={items} attempt={attempt} />}
      <h2 className="govuk-heading-m" id="template-heading" ref={heading} tabIndex={-1}>
        {template.name ? `Change “${template.name}”` : 'Write a new template'}
      </h2>
      <form onSubmit={save} noValidate>
        <Input
          id="template-name"
          label="Name"
          hint="Your colleagues will find it by this name."
          maxLength={80}
          error={errors.name}
          value={typed.name}
          onChange={({ target }) => change({ name: target.value })}
        />
        <Textarea
          id="template-text"
          label="Words"
          hint={`These are filled in automatically: ${fields}.`}
          error={errors.text}
          value={typed.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <Checkboxes
          name="actions"
          legend="When is it offered?"
          hint="If you choose none, it is offered everywhere."
          className="govuk-checkboxes--small"
          values={typed.actions}
          onChange={({ target }) =>
            change({
              actions: target.checked
                ? [...typed.actions, target.value]
                : typed.actions.filter((name) => name !== target.value),
            })
          }
          items={worded.flatMap((name) => {
            const text = actLabelIn(department, name)
            return text ? [{ value: name, text }] : []
          })}
        />
        <ButtonGroup>
          <Button loading={saving} loadingText="Saving…">
            Save the template
          </Button>
          <Button type="button" variant="secondary" onClick={onClose}>
            Cancel
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}
