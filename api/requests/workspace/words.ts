import { type Answers, alsoSent } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import { you } from '#contract/requests/said-by.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import type { HistoryEntry, Message, ServiceRequest } from '#requests/life/model.ts'
import { withoutWords } from '#requests/life/moved.ts'
import { canAdd, unanswered } from '#requests/life/talk/said.ts'
import { waitsForLook } from '#requests/life/talk/waits.ts'
import { askedQuestions, asSent } from '#services/define/walk.ts'
import { type Acting, happen, idOf, invalid, notNow, type Outcome } from './acting.ts'
import { alsoDangerous } from './danger/danger.ts'
import type { Fits, SomeDeciders } from './decider.ts'
import { isNotPassed } from './passing.ts'

/** Words of the resident that staff write down, with the event that says so. */
export function theirWords(
  request: ServiceRequest,
  acting: Acting,
  { text, ...about }: Pick<Message, 'text' | 'answers' | 'about'>,
  besides: Pick<HistoryEntry, 'rang' | 'dueAt'> = {},
): Outcome {
  const message: Message = {
    ...{ id: idOf(acting), at: acting.at.toISOString(), from: 'resident', by: acting.staff },
    ...{ text: text.trim(), ...about },
  }
  const { dueAt } = besides
  return happen(
    request,
    { ...acting, by: you },
    { type: about.answers ? 'answered' : 'added', message: message.id, ...besides },
    { messages: [...(request.messages ?? []), message], ...(dueAt ? { dueAt } : {}) },
  )
}

export const itIsFinished = () => notNow('It is finished, so nothing can be added. Write a note instead.')

/**
 * Words of the resident on the phone: the answer to the oldest question that waits for one, or else an addition. Whoever
 * may not read the question can't know that it is answered.
 */
function writeDown(request: ServiceRequest, acting: Acting, { text, danger }: Do<'write-down'>): Outcome {
  const [question] = acting.blind ? [] : unanswered(request)
  if (!question && !canAdd(request)) return itIsFinished()
  const about = question ? { answers: question.id } : { about: 'more' as const }
  return alsoDangerous(theirWords(request, acting, { text, ...about }), acting, danger)
}

/** Only what its list shows to wait; what an authority was not told waits until somebody has told it. */
const canBeRead: Fits = (request, service) => waitsForLook(request) && !isNotPassed(request, service)

function markRead(request: ServiceRequest, acting: Acting): Outcome {
  if (!canBeRead(request, acting.service)) return notNow('There is nothing new to read.')
  return happen(request, acting, { type: 'seen' })
}

const canSpeak: Fits = (request) => unanswered(request).length > 0 || canAdd(request)

function note(request: ServiceRequest, acting: Acting, { text, danger }: Do<'note'>): Outcome {
  const one = { id: idOf(acting), at: acting.at.toISOString(), by: acting.staff, text }
  const noted = happen(request, acting, { type: 'noted' }, { notes: [...(request.notes ?? []), one] })
  return alsoDangerous(noted, acting, danger)
}

/** Questions whose answers are words of the resident's own, and so may hold what must not become public. */
const redactable = (service: Service, request: Pick<ServiceRequest, 'answers' | 'submittedAt'>) =>
  askedQuestions(asSent(service, request.answers), request.answers, new Date(request.submittedAt)).filter(
    ({ kind, key }) =>
      (kind === 'text' || kind === 'longText' || kind === 'location') && request.answers[key] !== undefined,
  )

function replaced(answers: Answers, key: string, text: string): Answers {
  const before = answers[key]
  if (typeof before !== 'object' || before === null) return { ...answers, [key]: text }
  const { description: _, ...place } = before as { description?: string }
  return { ...answers, [key]: text ? { ...place, description: text } : place }
}

/** A file with other words about it, or with none. */
function described<T extends { id: string; description?: string }>(file: T, id: string, text: string): T {
  if (file.id !== id) return file
  const { description: _, ...rest } = file
  return (text ? { ...rest, description: text } : rest) as T
}

const isFile = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value

/** Answers with other words about one file. */
function withDescription(answers: Answers, id: string, text: string): Answers {
  const files = (value: unknown) =>
    Array.isArray(value) ? value.map((file) => (isFile(file) ? described(file, id, text) : file)) : value
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, files(value)]))
}

/** Puts other words in the place of answers, and of what was said of files, by their ids. Nothing keeps what stood there. */
function redact(before: ServiceRequest, acting: Acting, { answers }: Do<'redact'>): Outcome {
  const { service } = acting
  const may = service ? redactable(service, before) : []
  const isOfFile = (key: string) => before.evidence.some(({ id }) => id === key)
  const isKnown = (key: string) =>
    isOfFile(key) || may.some((one) => one.key === key) || (key === alsoSent && key in before.answers)
  const unknown = answers.findIndex(({ key }) => !isKnown(key))
  if (unknown >= 0) return invalid(`/action/answers/${unknown}`, 'Only words of the resident can be redacted')
  const files = answers.filter(({ key }) => isOfFile(key))
  let request = before
  for (const { key, text } of files) {
    const evidence = request.evidence.map((file) => described(file, key, text))
    request = { ...request, evidence, answers: withDescription(request.answers, key, text) }
  }
  const after = answers
    .filter(({ key }) => !isOfFile(key))
    .reduce((all, { key, text }) => replaced(all, key, text), request.answers)
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
      // What it was changed from may hold it too: that it was changed stays.
      ...(before.earlier ? { earlier: before.earlier.map(({ number }) => ({ number, answers: {} })) } : {}),
      // What was public may hold what is redacted now: somebody looks at it again.
      ...(publication ? { publication: withoutWords(publication) } : {}),
    } as ServiceRequest,
    acting,
    { type: 'redacted' },
    { answers: after },
  )
}

export const wordDeciders = {
  'write-down': { take: writeDown, fits: canSpeak },
  'mark-read': { take: markRead, fits: canBeRead },
  note: { take: note },
  redact: {
    take: redact,
    fits: (request, service) => service !== undefined && redactable(service, request).length > 0,
  },
} satisfies SomeDeciders
