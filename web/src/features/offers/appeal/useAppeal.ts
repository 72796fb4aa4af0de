import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ActOnAppeal, FamilyAppeal, FamilyAppeals } from '#contract/admissions/appeals/appeal.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { newKey } from '#web/journey/model/saved.ts'
import type { OfferLink } from '../link.ts'
import { appealsOf, sendAppeal } from './api.ts'

type Act = ActOnAppeal['act']

/** What went wrong: words, and the field that they are about. */
export interface Wrong {
  readonly field?: string
  readonly text: string
  readonly attempt: number
}

function wrongOf(failure: unknown): { field?: string; text: string } {
  if (failure instanceof ApiProblem && failure.kind === 'changed')
    return {
      text: 'This appeal was changed somewhere else in the meantime, such as on another phone. What you wrote is still here. Look at it, then try again',
    }
  const [first] = (failure instanceof ApiProblem && failure.problem?.errors) || []
  if (first) return { text: first.message, field: first.pointer.split('/').at(-1) ?? '' }
  if (failure instanceof ApiProblem && failure.problem) return { text: failure.problem.detail }
  const words =
    'We could not save this. What you wrote is still here. Check that you are online, then try again'
  return { text: wordsUnlessFault(failure, words) }
}

/**
 * Does things with one appeal, one after the other, each once however often it is tried. What comes back stands in the
 * cache of the page. `act` answers whether it was done.
 */
export function useAppeal(link: OfferLink, { school, version }: Pick<FamilyAppeal, 'school' | 'version'>) {
  const queries = useQueryClient()
  const { queryKey } = appealsOf(link)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Wrong>()
  const last = useRef({ body: '', key: '' })
  const line = useRef(Promise.resolve())
  const seen = useRef(version)
  seen.current = Math.max(seen.current, version)

  function put(appeal: FamilyAppeal) {
    seen.current = appeal.version
    queries.setQueryData<FamilyAppeals>(
      queryKey,
      (before) =>
        before && {
          ...before,
          appeals: before.appeals.map((one) => (one.school.id === school.id ? appeal : one)),
        },
    )
  }

  async function send(act: Act): Promise<FamilyAppeal> {
    const body = { act, seen: seen.current }
    const written = JSON.stringify(body)
    if (last.current.body !== written) last.current = { body: written, key: newKey() }
    return sendAppeal(link, school.id, body, last.current.key)
  }

  async function now(act: Act, quietly: boolean): Promise<boolean> {
    if (!quietly) setBusy(true)
    try {
      put(await send(act))
      setWrong(undefined)
      return true
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.kind === 'changed') {
        seen.current = 0
        await queries.invalidateQueries({ queryKey })
      }
      if (!quietly) setWrong((before) => ({ ...wrongOf(failure), attempt: (before?.attempt ?? 0) + 1 }))
      return false
    } finally {
      if (!quietly) setBusy(false)
    }
  }

  /** `quietly`: it is tried again by itself, and nobody is told that it failed. */
  function act(what: Act, quietly = false): Promise<boolean> {
    const doing = line.current.then(() => now(what, quietly))
    line.current = doing.then(() => undefined)
    return doing
  }
  return { act, busy, wrong }
}
