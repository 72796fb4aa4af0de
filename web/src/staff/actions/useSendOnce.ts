import { useRef } from 'react'
import { ApiProblem } from '#web/app/api.ts'
import { newKey } from '#web/journey/model/saved.ts'

/** Sends an action under one key until it is answered, so that trying again never does it twice. */
export function useSendOnce<Sent extends { readonly action: unknown }, Answer = unknown>(
  send: (toSend: Sent, key: string) => Promise<Answer>,
) {
  const last = useRef<{ body: string; key: string }>(undefined)
  return async (toSend: Sent): Promise<Answer> => {
    const body = JSON.stringify(toSend.action)
    if (last.current?.body !== body) last.current = { body, key: newKey() }
    try {
      const answer = await send(toSend, last.current.key)
      last.current = undefined
      return answer
    } catch (problem) {
      // A refusal is an answer: nothing was done under this key.
      if (problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500)
        last.current = undefined
      throw problem
    }
  }
}
