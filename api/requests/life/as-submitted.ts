import type { ServiceRequest } from './model.ts'

type Files = Pick<ServiceRequest, 'answers' | 'evidence'>

/** Answers and files as they were sent, without what was added later: the first event says the same however late it goes. */
export function asSubmitted({ answers, evidence, history }: Pick<ServiceRequest, 'history'> & Files): Files {
  const added = new Set(history.flatMap((entry) => entry.evidence ?? []))
  if (added.size === 0) return { answers, evidence }
  const isAdded = (file: unknown) =>
    typeof file === 'object' && file !== null && 'id' in file && added.has(String(file.id))
  const before = (value: unknown) => {
    if (!Array.isArray(value) || !value.some(isAdded)) return value
    const left = value.filter((file) => !isAdded(file))
    return left.length > 0 ? left : 'later'
  }
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, before(value)])),
    evidence: evidence.filter(({ id }) => !added.has(id)),
  }
}
