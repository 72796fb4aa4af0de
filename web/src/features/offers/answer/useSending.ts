import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FamilyAnswer } from '#contract/admissions/answer.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { newKey } from '#web/journey/model/saved.ts'
import type { OfferLink } from '../link.ts'
import { answerOf, sendAnswer } from './answer.ts'
import type { Typed } from './words.ts'

/** Why sending failed. What was chosen stays. */
const messageOf = (failure: unknown): string => {
  if (failure instanceof ApiProblem && failure.kind === 'changed')
    return 'Your answer was changed somewhere else in the meantime, such as on another phone or by us when you called. Look at it again, then send it.'
  return failure instanceof ApiProblem && failure.problem
    ? (failure.problem.errors?.[0]?.message ?? failure.problem.detail)
    : wordsUnlessFault(
        failure,
        'We could not send your answer. It is still here. Check that you are online, then try again',
      )
}

/** Sends what a family says, once however often it is pressed, also where an answer got lost. */
export function useSending(link: OfferLink, answer: FamilyAnswer, onSent: () => void) {
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<{ text: string; attempt: number }>()
  const sent = useRef({ body: '', key: newKey() })

  async function send({ choice, lists, instead, on }: Typed) {
    if (sending || choice === '') return
    const declines = choice === 'decline' && instead !== ''
    const body = { choice, lists: [...lists], on, ...(declines ? { instead } : {}), seen: answer.version }
    const written = JSON.stringify(body)
    if (sent.current.body !== written) sent.current = { body: written, key: newKey() }
    setSending(true)
    try {
      queries.setQueryData(answerOf(link).queryKey, await sendAnswer(link, body, sent.current.key))
      setWrong(undefined)
      onSent()
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.kind === 'changed')
        await queries.invalidateQueries({ queryKey: answerOf(link).queryKey })
      setWrong((before) => ({ text: messageOf(failure), attempt: (before?.attempt ?? 0) + 1 }))
      setSending(false)
    }
  }
  return { send, sending, wrong }
}
