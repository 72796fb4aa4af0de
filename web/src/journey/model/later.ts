import type { Service } from '#contract/core/service.ts'
import { askedQuestions } from '#services/define/walk.ts'
import type { Draft } from './saved.ts'

/** Names of the evidence that the resident chose to send later, as lists call it. */
export const laterFrom = (service: Service, { answers }: Pick<Draft, 'answers'>): string[] =>
  askedQuestions(service, answers)
    .filter(({ kind, key }) => (kind === 'files' || kind === 'portrait') && answers[key] === 'later')
    .map(({ short, label }) => short ?? label)
