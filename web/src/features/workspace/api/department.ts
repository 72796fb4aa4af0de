import * as z from 'zod/mini'
import { Person, Template } from '#contract/workspace/workspace.ts'
import { staffApi } from '#web/staff/staffApi.ts'

const Colleagues = z.object({ colleagues: z.array(Person) })
const Templates = z.object({ templates: z.array(Template) })
const minutes = 60_000

const address = (department: string, rest: string) =>
  `/api/workspace/departments/${department}/${rest}` as const

/** Those who have signed in and work for the department. */
export const colleaguesOf = (department: string) => ({
  queryKey: ['workspace', 'colleagues', department],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi(address(department, 'colleagues'), (json) => Colleagues.parse(json).colleagues, { signal }),
  staleTime: 5 * minutes,
})

/** Words that the department uses again. */
export const templatesOf = (department: string) => ({
  queryKey: ['workspace', 'templates', department],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    staffApi(address(department, 'templates'), (json) => Templates.parse(json).templates, { signal }),
  staleTime: minutes,
})

export const saveTemplate = (department: string, template: Template): Promise<Template> =>
  staffApi(address(department, `templates/${template.id}`), (json) => Template.parse(json), {
    method: 'PUT',
    body: template,
  })

export const dropTemplate = (department: string, id: string): Promise<void> =>
  staffApi(address(department, `templates/${id}`), () => undefined, { method: 'DELETE' })
