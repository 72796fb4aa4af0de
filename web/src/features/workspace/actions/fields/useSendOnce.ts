import { useRef } from 'react'
import type { ActionToTake } from '#contract/workspace.ts'
import { ApiProblem } from '#web/app/api.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { takeAction } from '../../api/requests.ts'

/** Sends an action under one key until it is answered, so that trying again never does it twice. */
export function useSendOnce(reference: string) {
  const last = useRef<{ body: string; key: string }>(undefined)
  return async (toTake: ActionToTake) => {
    const body = JSON.stringify(toTake.action)
    if (last.current?.body !== body) last.current = { body, key: newKey() }
    try {
      await takeAction(reference, toTake, last.current.key)
      last.current = undefined
    } catch (problem) {
      // A refusal is an answer: nothing was done under this key.
      if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500)
        last.current = undefined
      throw problem
    }
  }
}
