import { type FormEvent, useId } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '#web/app/paths.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { departmentNamed, departmentsOf } from './departments.ts'

/** Goes to another department's list; a name alone for those who have one. */
export function Switch({ department }: { department: string | undefined }) {
  const id = useId()
  const navigate = useNavigate()
  const all = departmentsOf(useStaff(), 'see')
  if (all.length <= 1)
    return <p className="ws-bar__department">{department && departmentNamed(department)}</p>
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const to = new FormData(event.currentTarget).get('department')
    if (to) navigate(paths.workList(String(to)))
  }
  return (
    <form className="ws-bar__switch" onSubmit={go}>
      <label className="govuk-visually-hidden" htmlFor={id}>
        Department
      </label>
      <select key={department} id={id} name="department" className="govuk-select" defaultValue={department}>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="submit" className="ws-small-button">
        Go<span className="govuk-visually-hidden"> to the department</span>
      </button>
    </form>
  )
}
