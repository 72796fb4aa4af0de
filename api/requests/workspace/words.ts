import type { Answers } from '#contract/condition.ts'
import type { Service } from '#contract/service.ts'
import { askedQuestions } from '#services/define/walk.ts'
import type { Person, ServiceRequest } from '../model.ts'
import { type Acting, type Do, happen, idOf, invalid, notNow, type Outcome } from './acting.ts'

/** Asks the resident, who answers on the private page. */
export function ask(request: ServiceRequest, acting: Acting, { text }: Do<'ask'>): Outcome {
  const message = {
    id: idOf(acting),
    at: acting.at.toISOString(),
    from: 'department' as const,
    by: acting.staff,
    text,
  }
  return happen(
    request,
    acting,
    { type: 'asked', message: message.id },
    { messages: [...(request.messages ?? []), message] },
  )
}

/** Keeps the item well below DynamoDB's 400 KB. */
const mostNotes = 200

export function note(request: ServiceRequest, acting: Acting, { text }: Do<'note'>): Outcome {
  const before = request.notes ?? []
  if (before.length >= mostNotes) return notNow(`A request holds at most ${mostNotes} notes.`)
  const one = { id: idOf(acting), at: acting.at.toISOString(), by: acting.staff, text }
  return happen(request, acting, { type: 'noted' }, { notes: [...before, one] })
}

/** Questions whose answers are words of the resident's own, and so may hold what must not become public. */
export const redactable = (service: Service, request: Pick<ServiceRequest, 'answers' | 'submittedAt'>) =>
  askedQuestions(service, request.answers, new Date(request.submittedAt)).filter(
    ({ kind, key }) =>
      (kind === 'text' || kind === 'longText' || kind === 'location') && request.answers[key] !== undefined,
  )

function replaced(answers: Answers, key: string, text: string): Answers {
  const before = answers[key]
  if (typeof before !== 'object' || before === null) return { ...answers, [key]: text }
  const { description: _, ...place } = before as { description?: string }
  return { ...answers, [key]: text ? { ...place, description: text } : place }
}

/** Puts other words in the place of answers. Nothing keeps what stood there. */
export function redact(request: ServiceRequest, acting: Acting, { answers }: Do<'redact'>): Outcome {
  const { service } = acting
  const may = service ? redactable(service, request) : []
  const unknown = answers.findIndex(({ key }) => !may.some((question) => question.key === key))
  if (unknown >= 0) return invalid(`/action/answers/${unknown}`, 'Only words of the resident can be redacted')
  const after = answers.reduce((all, { key, text }) => replaced(all, key, text), request.answers)
  const place = may.find(({ kind }) => kind === 'location')
  const moved = answers.find(({ key }) => key === place?.key)
  const { location, publication, ...rest } = request
  const { description: _, ...point } = location ?? {}
  return happen(
    {
      ...rest,
      ...(location
        ? { location: moved ? { ...point, ...(moved.text ? { description: moved.text } : {}) } : location }
        : {}),
      // What was public may hold what is redacted now: somebody looks at it again.
      ...(publication ? { publication: withoutWords(publication) } : {}),
    } as ServiceRequest,
    acting,
    { type: 'redacted' },
    { answers: after },
  )
}

const withoutWords = ({ words: _, ...rest }: NonNullable<ServiceRequest['publication']>) => rest

/** The person as history keeps them. */
export const personOf = ({ id, name }: Person): Person => ({ id, name })
