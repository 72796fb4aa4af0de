import { useState } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { meanwhile } from '#web/app/meanwhile.ts'
import { type Sent, useAct } from './api.ts'

/** Why it did not work, in words. What was typed stays. */
const wordsOf = (problem: unknown): string =>
  problem instanceof ApiProblem && problem.problem
    ? (problem.problem.errors?.[0]?.message ?? problem.problem.detail)
    : wordsUnlessFault(problem, 'We could not reach the service. Check that you are online, then try again')

/** An act at a press of a button: whether it is on its way, and why it failed. */
export function useStep(household: string) {
  const act = useAct(household)
  const [busy, setBusy] = useState('')
  const [wrong, setWrong] = useState({ words: '', attempt: 0 })
  const say = (words: string) => setWrong(({ attempt }) => ({ words, attempt: attempt + 1 }))

  /** `as`: which of several buttons is busy. Gives whether it was done, or that somebody else was quicker. */
  async function step(as: string, sent: Sent): Promise<'done' | 'changed' | 'failed'> {
    if (busy) {
      const words = meanwhile(busy, as)
      if (words) say(words)
      return 'failed'
    }
    setBusy(as)
    setWrong(({ attempt }) => ({ words: '', attempt }))
    try {
      await act(sent)
      return 'done'
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.kind === 'changed') return 'changed'
      say(wordsOf(problem))
      return 'failed'
    } finally {
      setBusy('')
    }
  }
  return { step, busy, wrong, say }
}
