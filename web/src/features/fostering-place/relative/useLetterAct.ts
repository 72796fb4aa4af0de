import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { LettersView } from '#contract/fostering/carers/letters.ts'
import { ApiProblem } from '#web/app/api.ts'
import { meanwhile } from '#web/app/meanwhile.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { messageOf } from '../api.ts'
import { type LetterAct, lettersOf, sendAct } from './calls.ts'

/** Sends what somebody does on their page of letters. The same again after a failure has the same key, so that nothing is done twice. */
export function useLetterAct(key: string) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState('')
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const last = useRef({ said: '', once: '' })

  const say = (words: string) => {
    setWrong(words)
    setAttempt((before) => before + 1)
  }

  /** Whether it is done. `name` tells which of several buttons is busy. */
  async function act(name: string, what: LetterAct, { seen }: LettersView, body: object): Promise<boolean> {
    if (busy) {
      const words = meanwhile(busy, name)
      if (words) say(words)
      return false
    }
    const said = JSON.stringify([what, body])
    if (last.current.said !== said) last.current = { said, once: newKey() }
    setBusy(name)
    setWrong('')
    const send = (at: number) => sendAct(key, what, { seen: at, body, once: last.current.once })
    try {
      const after = await send(seen).catch(async (failure) => {
        // A worker did something meanwhile: what is sent here is meant all the same.
        if (!(failure instanceof ApiProblem) || failure.kind !== 'changed') throw failure
        return send((await queries.fetchQuery(lettersOf(key))).seen)
      })
      last.current = { said: '', once: '' }
      queries.setQueryData(lettersOf(key).queryKey, after)
      return true
    } catch (failure) {
      say(messageOf(failure))
      return false
    } finally {
      setBusy('')
    }
  }
  return { act, busy, wrong, attempt, say }
}
