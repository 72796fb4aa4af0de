import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { PartView } from '#contract/fostering/parts.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { messageOf, type Opened, partOf, placeOf, send } from '../api.ts'
import { fail } from '../kept/useSentAlong.ts'

/** Does an act of a part that is shown. The same again after a failure has the same key, so that nothing is done twice. */
export function useAct(of: Opened, part: string) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState('')
  const [wrong, setWrong] = useState('')
  const [attempt, setAttempt] = useState(0)
  const last = useRef({ said: '', key: '' })

  const say = (words: string) => {
    setWrong(words)
    setAttempt((before) => before + 1)
  }

  /** `name` tells which of several buttons is busy. Gives the part after it, or undefined where it failed. */
  async function act(name: string, what: string, seen: number, body: object): Promise<PartView | undefined> {
    if (busy) return undefined
    const said = JSON.stringify([what, seen, body])
    if (last.current.said !== said) last.current = { said, key: newKey() }
    setBusy(name)
    setWrong('')
    try {
      const after = await send(of, { part, act: what, seen, with: body, key: last.current.key })
      queries.setQueryData(partOf(of, part).queryKey, after)
      void queries.invalidateQueries({ queryKey: placeOf(of).queryKey })
      return after
    } catch (failure) {
      fail(of, failure)
      say(messageOf(failure))
      void queries.invalidateQueries({ queryKey: partOf(of, part).queryKey })
      return undefined
    } finally {
      setBusy('')
    }
  }
  return { act, busy, wrong, attempt, say }
}
