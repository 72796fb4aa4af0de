import * as z from 'zod/mini'
import { type Answers, isEmpty } from '#contract/core/condition.ts'

const ByQuestion = z.record(z.string(), z.unknown())

/** What is on its way under one key: every try sends the same, so that all of them are one. */
const OnItsWay = z.object({ key: z.string(), seen: z.int(), answers: ByQuestion })

/** What somebody entered in a section on this device, as long as it has not arrived. By question. */
export const Kept = z.object({
  /** The part as it was when this was entered: its last event, and its answers. */
  seen: z.int(),
  base: ByQuestion,
  /** Continued with, and not arrived yet. Null takes an answer away. */
  answers: ByQuestion,
  /** What stands in fields of pages that were not continued from. */
  typed: ByQuestion,
  sending: z.optional(OnItsWay),
  /** Where somebody answered another on another device in the meantime: what stands there now. */
  theirs: ByQuestion,
  /** What would not be taken, and why. */
  refused: z.record(z.string(), z.string()),
})
export type Kept = z.infer<typeof Kept>

/** A part as it stands with us. */
export interface There {
  readonly seen: number
  readonly answers: Answers
}

export const nothingKept = ({ seen, answers }: There): Kept => ({
  seen,
  base: { ...answers },
  answers: {},
  typed: {},
  theirs: {},
  refused: {},
})

const isSame = (a: unknown, b: unknown): boolean =>
  isEmpty(a) ? isEmpty(b) : JSON.stringify(a) === JSON.stringify(b)

function without<T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)))
}

/** Whether two hold the same answers. */
export const areSame = (a: Answers, b: Answers): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]))

/** The answers of a section as somebody sees them here: those that arrived, and over them what was entered since. */
export function answersHere(there: Answers, kept: Kept | undefined): Answers {
  const all = { ...there, ...kept?.answers }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isEmpty(value)))
}

/** After “Continue” on a page with these answers; undefined where a question has none or isn't asked. */
export function answered(kept: Kept, given: Answers): Kept {
  const keys = Object.keys(given)
  const before = { ...kept.base, ...kept.sending?.answers, ...kept.answers }
  const changed = Object.entries(given).filter(([key, value]) => !isSame(before[key], value))
  return {
    ...kept,
    answers: {
      ...kept.answers,
      ...Object.fromEntries(changed.map(([key, value]) => [key, isEmpty(value) ? null : value])),
    },
    typed: without(kept.typed, keys),
    refused: without(kept.refused, keys),
  }
}

/** What can be sent: not what somebody has to choose first, nor what was refused as it is. */
const toSend = ({ answers, theirs, refused }: Kept) =>
  without(answers, [...Object.keys(theirs), ...Object.keys(refused)])

/** Whether there is anything that has to go. */
export const isWaiting = (kept: Kept): boolean =>
  kept.sending !== undefined || Object.keys(toSend(kept)).length > 0

/** Whether nothing of it is still to be sent, chosen or finished, so that it need not be kept. */
export const isNothing = ({ answers, typed, sending }: Kept): boolean =>
  !sending && Object.keys(answers).length === 0 && Object.keys(typed).length === 0

/** With what goes now under a key; what is on its way already stays as it is. */
export function goes(kept: Kept, key: string): Kept {
  if (kept.sending) return kept
  const answers = toSend(kept)
  return Object.keys(answers).length === 0 ? kept : { ...kept, sending: { key, seen: kept.seen, answers } }
}

/** It arrived: what was not changed since it was sent is kept no more. */
export function arrived({ sending, ...kept }: Kept, there: There): Kept {
  const sent = sending?.answers ?? {}
  const done = Object.keys(sent).filter((key) => isSame(kept.answers[key], sent[key]))
  return { ...kept, seen: there.seen, base: { ...there.answers }, answers: without(kept.answers, done) }
}

/** Somebody was faster on another device: what they left alone goes again, and what both answered has to be chosen. */
export function overtaken({ sending: _, ...kept }: Kept, there: There): Kept {
  const both = Object.keys(kept.answers).filter((key) => !isSame(kept.base[key], there.answers[key]))
  const equal = both.filter((key) => isSame(kept.answers[key], there.answers[key]))
  const differ = both.filter((key) => !equal.includes(key))
  return {
    ...kept,
    seen: there.seen,
    base: { ...there.answers },
    answers: without(kept.answers, equal),
    theirs: Object.fromEntries(differ.map((key) => [key, there.answers[key] ?? null])),
  }
}

/** It is not taken like this: the answer stays here with the reason, and the others go without it. */
export function refusedFor({ sending, ...kept }: Kept, question: string, why: string): Kept {
  const one = sending && question in sending.answers ? question : Object.keys(sending?.answers ?? {})[0]
  return one === undefined ? kept : { ...kept, refused: { ...kept.refused, [one]: why } }
}

/** Which of two answers it shall be. */
export function chosen(kept: Kept, question: string, which: 'mine' | 'theirs'): Kept {
  const theirs = without(kept.theirs, [question])
  return which === 'mine'
    ? { ...kept, theirs }
    : { ...kept, theirs, answers: without(kept.answers, [question]) }
}
