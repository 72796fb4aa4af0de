import { type AnswerView, partOfAnswers } from '#contract/fostering/reference.ts'
import type { ViewsValues } from '../parts/carers/views.ts'
import type { ReferenceValues } from '../parts/reference.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { headOf } from './head-of.ts'
import { answerKey, same } from './links.ts'
import { type Head, lastNumber, type Part } from './part.ts'
import type { PlacePorts } from './place.ts'

/** A part that somebody answers by a link of their own. */
export type Asking = ReferenceValues | ViewsValues

export interface AnswerDoor {
  readonly household: string
  /** `r1`, `provider`; of views for a review `r1.c1`. */
  readonly reference: string
  readonly key: string
}

export interface Answering {
  readonly who: Who
  readonly head: Head
  readonly part: Part<Asking>
}

/** Who was asked, by the key of their link; undefined for what opens nothing, whatever the reason. */
export async function whoAnswers(
  ports: PlacePorts,
  { household, reference, key }: AnswerDoor,
): Promise<Answering | undefined> {
  const name = partOfAnswers(reference)
  const [head, kept, secret] = await Promise.all([
    headOf(ports, household),
    ports.parts.light(`${household}/${name}`),
    ports.secret(),
  ])
  const part = kept as Part<Asking> | undefined
  const asked = part?.values.asked
  if (!head || !part || !asked) return undefined
  const { generation } = part.values
  if (!same(key, answerKey(secret, { household, reference, generation }))) return undefined
  const who: Who = { as: 'referee', id: reference, name: asked.name }
  return mayPart(who, 'see', name, head.values.phase) ? { who, head, part } : undefined
}

/** We need no answer any more: a consent was taken back, or we heard it another way. */
const isStopped = (values: Asking): boolean =>
  values.void !== undefined || ('recorded' in values && !values.finished) || 'notNeeded' in values

/** What somebody who was asked sees: names, their own half-done answers, and nothing else. */
export function answerView({ head, part }: Pick<Answering, 'head' | 'part'>): AnswerView {
  const { kind, asked, finished, answers } = part.values
  const stopped = isStopped(part.values)
  return {
    kind,
    about: (asked?.about ?? []).flatMap((id) => head.values.people[id]?.name ?? []),
    name: asked?.name ?? '',
    finished,
    closed: stopped,
    answers: finished || stopped ? {} : { ...answers },
    seen: lastNumber(part, true),
  }
}
