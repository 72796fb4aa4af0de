import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { PartView } from '#contract/fostering/parts.ts'
import { ApiProblem } from '#web/app/api.ts'
import { meanwhile } from '#web/app/meanwhile.ts'
import type { ErrorSummaryItem } from '#web/design/form/ErrorSummary.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import { messageOf, type Opened, partOf, placeOf, send } from '../api.ts'
import { fail } from '../kept/useSentAlong.ts'

/** What is wrong with a form, by the ids of its fields. */
export type Fields = Readonly<Partial<Record<string, string>>>

/** What the service says is wrong with a field of what was sent. */
const fieldsIn = (failure: unknown): Fields =>
  Object.fromEntries(
    ((failure instanceof ApiProblem && failure.problem?.errors) || []).flatMap(({ pointer, message }) => {
      const field = /^\/with\/(\w+)$/.exec(pointer)?.[1]
      return field ? [[field, message]] : []
    }),
  )

/** Sends something to what is shown under this key. The same again after a failure has the same key, so that nothing is done twice. */
export function useSendOf<T>(of: Opened, queryKey: QueryKey) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState('')
  const [wrong, setWrong] = useState('')
  const [fields, setFields] = useState<Fields>({})
  const [attempt, setAttempt] = useState(0)
  const last = useRef({ said: '', key: '' })

  const say = (words: string, found: Fields = {}) => {
    setWrong(words)
    setFields(found)
    setAttempt((before) => before + 1)
  }

  /** Says what is wrong by field, in the order of the page. False where nothing is. */
  const refuse = (found: Fields): boolean => {
    const listed = Object.entries(found).filter(([, words]) => words)
    if (listed.length > 0) say('Put right what is listed', Object.fromEntries(listed))
    return listed.length > 0
  }

  /**
   * `name` tells which of several buttons is busy, and `said` all that is sent, by which the same again is known. Gives
   * what is shown after it, or undefined where it failed.
   */
  async function go(
    name: string,
    said: readonly unknown[],
    sending: (key: string) => Promise<T>,
  ): Promise<T | undefined> {
    if (busy) {
      const words = meanwhile(busy, name)
      if (words) say(words)
      return undefined
    }
    const sent = JSON.stringify(said)
    if (last.current.said !== sent) last.current = { said: sent, key: newKey() }
    setBusy(name)
    setWrong('')
    setFields({})
    try {
      const after = await sending(last.current.key)
      queries.setQueryData(queryKey, after)
      void queries.invalidateQueries({ queryKey: placeOf(of).queryKey })
      return after
    } catch (failure) {
      fail(of, failure)
      say(messageOf(failure), fieldsIn(failure))
      void queries.invalidateQueries({ queryKey })
      return undefined
    } finally {
      setBusy('')
    }
  }
  const listed = Object.entries(fields).map(([field, text = '']) => ({ text, href: `#${field}` }))
  /** For the head of the page: what is wrong by field, or else what is wrong with all of it. */
  const errors: ErrorSummaryItem[] = listed.length > 0 ? listed : wrong ? [{ text: wrong }] : []
  return { go, busy, wrong, fields, errors, attempt, say, refuse }
}

/** Sends something to a part that is shown. */
export const useSend = (of: Opened, part: string) => useSendOf<PartView>(of, partOf(of, part).queryKey)

/** Does an act of a part that is shown. */
export function useAct(of: Opened, part: string) {
  const { go, ...rest } = useSend(of, part)
  const act = (name: string, what: string, seen: number, body: object) =>
    go(name, [what, seen, body], (key) => send(of, { part, act: what, seen, with: body, key }))
  return { act, ...rest }
}
