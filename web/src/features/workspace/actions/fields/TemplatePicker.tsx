import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { templatesOf } from '../../api/department.ts'
import { offeredFor } from '../model/template.ts'

interface Props {
  action: string
  department: string
  onPut(text: string): void
}

/** Offers the department's templates for this action; nothing where there are none. */
export function TemplatePicker({ action, department, onPut }: Props) {
  const id = useId()
  const { data = [] } = useQuery(templatesOf(department))
  const [chosen, setChosen] = useState('')
  const offered = offeredFor(data, action)
  if (offered.length === 0) return null
  const template = offered.find((one) => one.id === chosen)
  return (
    <div className="ws-template">
      <label className="govuk-label" htmlFor={id}>
        Start from a template
      </label>
      <select
        id={id}
        className="govuk-select"
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">Choose a template</option>
        {offered.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="ws-small-button"
        aria-disabled={!template}
        onClick={() => template && onPut(template.text)}
      >
        Insert it
      </button>
    </div>
  )
}
