import type { Service } from '#contract/service.ts'
import type { WorkRequest } from '#contract/workspace.ts'
import { askedQuestions } from '#services/define/walk.ts'

export type Written = Pick<WorkRequest, 'contact' | 'answers' | 'submittedAt'>

/** What whoever sent the request is called: as they said how to reach them, else as they named themselves in the form. */
export function nameOf({ contact, answers, submittedAt }: Written, service: Service | undefined) {
  if (contact?.name || !service) return contact?.name
  const asked = askedQuestions(service, answers, new Date(submittedAt))
  const name = answers[asked.find(({ reuse }) => reuse === 'name')?.key ?? '']
  return typeof name === 'string' ? name : undefined
}
