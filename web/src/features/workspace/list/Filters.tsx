import { services } from 'virtual:workspace-services'
import { type FormEvent, useId } from 'react'
import { useNavigate } from 'react-router'
import type { ListOrder, ListView } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { Anchor } from '#web/design/Anchor.tsx'
import { useParishes, useWards } from '#web/questions/location/useGeodata.ts'
import { teamsOf } from '#web/staff/desk/departments.ts'
import { filterOf, type ListFilter, queryOf } from './model/listFilter.ts'
import { viewNames, viewsOf } from './model/views.ts'

interface Props {
  department: string
  filter: ListFilter
}

/** Which of the department's requests are shown. All of it stands in the address. */
export function Filters({ department, filter }: Props) {
  const { after: _, ...rest } = filter
  const address = (view: ListView) => `${paths.workList(department)}?${queryOf({ ...rest, view })}`
  return (
    <>
      <nav aria-label="Lists" className="ws-views">
        <ul className="ws-views__list">
          {viewsOf(department).map((view) => (
            <li key={view}>
              <Anchor
                className="ws-views__view"
                href={address(view)}
                aria-current={view === filter.view ? 'page' : undefined}
              >
                {viewNames[view]}
              </Anchor>
            </li>
          ))}
        </ul>
      </nav>
      <Narrow department={department} filter={rest} />
    </>
  )
}

/** Narrows the list to a service and a team. */
function Narrow({ department, filter }: Props) {
  const navigate = useNavigate()
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const part = (name: string) => {
      const value = String(form.get(name) ?? '')
      return value ? { [name]: value } : {}
    }
    navigate(
      `${paths.workList(department)}?${queryOf(
        filterOf(
          String(
            new URLSearchParams({
              view: filter.view,
              ...part('service'),
              ...part('team'),
              ...part('ward'),
              ...part('parish'),
              ...part('order'),
            }),
          ),
        ),
      )}`,
    )
  }
  const wards = useWards()
  const parishes = useParishes()
  const ofDepartment = services.filter((service) => service.department === department)
  return (
    <form
      className="ws-narrow"
      aria-label="Narrow the list"
      key={`${department}${queryOf(filter)}`}
      onSubmit={show}
    >
      <Choice name="service" label="Service" all="All services" chosen={filter.service}>
        {ofDepartment.map(({ slug, title }) => ({ value: slug, text: title }))}
      </Choice>
      <Choice name="team" label="Team" all="All teams" chosen={filter.team}>
        {teamsOf(department).map(({ id, name }) => ({ value: id, text: name }))}
      </Choice>
      <Choice name="ward" label="Ward" all="All wards" chosen={filter.ward}>
        {wards.map(({ code, name }) => ({ value: code, text: name }))}
      </Choice>
      <Choice name="parish" label="Parish" all="All parishes" chosen={filter.parish}>
        {parishes.map(({ code, name }) => ({ value: code, text: name }))}
      </Choice>
      {sortable.includes(filter.view) && (
        <Choice name="order" label="Order" all="Newest first" chosen={filter.order}>
          {orders.filter(({ value }) => value === 'oldest' || filter.view !== 'new')}
        </Choice>
      )}
      <button type="submit" className="ws-small-button">
        Show
      </button>
    </form>
  )
}

/** Lists whose order somebody may choose; the others have one of their own. */
const sortable: readonly ListView[] = ['open', 'new', 'unassigned', 'mine']
const orders: readonly { value: ListOrder; text: string }[] = [
  { value: 'oldest', text: 'Oldest first' },
  { value: 'due', text: 'Due first' },
  { value: 'ward', text: 'By ward' },
]

interface ChoiceProps {
  name: string
  label: string
  all: string
  chosen: string | undefined
  children: readonly { value: string; text: string }[]
}

function Choice({ name, label, all, chosen, children }: ChoiceProps) {
  const id = useId()
  if (children.length < (name === 'order' ? 1 : 2) && !chosen) return null
  return (
    <div className="ws-narrow__choice">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} name={name} className="govuk-select" defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {children.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
