import { isOpen } from '#contract/lifecycle.ts'
import type { Service } from '#contract/service.ts'
import type { Wanted } from '#contract/tracking.ts'
import { askedQuestions, isEvidence } from '#services/define/walk.ts'
import type { ServiceRequest } from '../model.ts'
import { atMostOf } from './late.ts'

/** Questions whose files were to come later and have not come, while the request is open. */
export function wantedOf(request: ServiceRequest, service: Service | undefined): Wanted[] {
  if (!service || !isOpen(request.state)) return []
  return askedQuestions(service, request.answers, new Date(request.submittedAt))
    .filter((question) => isEvidence(question) && request.answers[question.key] === 'later')
    .map((question) => ({
      question: question.key,
      kind: question.kind === 'portrait' ? 'portrait' : 'files',
      label: question.label,
      ...(question.hint ? { hint: question.hint } : {}),
      atMost: atMostOf(question),
    }))
}
