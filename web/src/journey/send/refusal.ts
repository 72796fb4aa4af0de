import type { Service } from '#contract/core/service.ts'
import { questionsOf } from '#services/define/walk.ts'
import type { ApiProblem } from '#web/app/api.ts'
import type { Draft } from '../model/saved.ts'

/**
 * The draft after the API refused it: what to put right stands by its question, or the form ends at the telephone
 * or at another authority. Undefined where the refusal says nothing that the resident could act on.
 */
export function refused(service: Service, draft: Draft, { kind, problem }: ApiProblem): Draft | undefined {
  if (kind === 'danger' || kind === 'not-ours') {
    const { detail = '', authority } = problem ?? {}
    return { ...draft, stopped: { kind: kind === 'danger' ? 'call' : 'not-ours', detail, authority } }
  }
  const messages = messagesOf(service, problem?.errors ?? [])
  return Object.keys(messages).length > 0 ? { ...draft, refused: messages } : undefined
}

/** By question key, `vehicles/0/registration` in a group, or `contact.<field>`, from pointers like `/answers/width` and `/contact/email`. */
function messagesOf(
  service: Service,
  errors: readonly { pointer: string; message: string }[],
): Record<string, string> {
  const keys = new Set(questionsOf(service).map(({ key }) => key))
  return Object.fromEntries(
    errors.flatMap(({ pointer, message }) => {
      const [, part, name = '', ...inItem] = pointer.split('/')
      if (part === 'answers' && keys.has(name)) return [[[name, ...inItem].join('/'), message]]
      return part === 'contact' ? [[`contact.${name || 'updates'}`, message]] : []
    }),
  )
}
