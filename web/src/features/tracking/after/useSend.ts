import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Taken } from '#contract/requests/resident-actions.ts'
import { ApiProblem, api } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { requestOf } from '../request.ts'
import { forget, keyFor } from './kept.ts'

/** Which request, and the key that opens it. */
export interface Opened {
  readonly reference: string
  readonly trackingKey: string
}

/** Why sending failed. The API's own words say what to do; without an answer what was written is still there. */
const messageOf = (failure: unknown): string =>
  failure instanceof ApiProblem && failure.problem
    ? (failure.problem.errors?.[0]?.message ?? failure.problem.detail)
    : wordsUnlessFault(
        failure,
        'We could not send it. What you entered is still here. Check that you are online, then try again',
      )

/** The key of the last body sent, for a browser that keeps nothing. */
function useKey(form: string) {
  const last = useRef<{ body: string; key: string }>(undefined)
  return (body: string) => {
    if (last.current?.body !== body) last.current = { body, key: keyFor(form, body) || newKey() }
    return last.current.key
  }
}

/**
 * Sends what a form of the private page has to `/api/requests/{reference}/{path}`, once however often it is tried, and
 * looks at the request again. `form` names what the tab keeps of it.
 */
export function useSend({ reference, trackingKey }: Opened, path: string, form: string) {
  const cache = useQueryClient()
  const keyOf = useKey(form)
  const [wrong, setWrong] = useState<{ text: string; inField: boolean }>()
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)

  function refuse(text: string, inField: boolean) {
    setWrong({ text, inField })
    setAttempt((before) => before + 1)
  }

  async function send(body: object, onTaken: () => void) {
    if (sending) return
    setSending(true)
    try {
      await api(`/api/requests/${encodeURIComponent(reference)}/${path}`, (json) => Taken.parse(json), {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${trackingKey}`, 'idempotency-key': keyOf(JSON.stringify(body)) },
      })
      forget(form)
      // Thanks come once the page shows what has changed; where it cannot look again, all the same.
      await cache.invalidateQueries({ queryKey: requestOf(reference, trackingKey).queryKey })
      setWrong(undefined)
      onTaken()
    } catch (failure) {
      refuse(messageOf(failure), false)
    }
    setSending(false)
  }

  return { wrong, attempt, sending, refuse, send, forgive: () => setWrong(undefined) }
}
