import { useRef, useState } from 'react'
import type { Service } from '#contract/core/service.ts'
import type { DraftSaved } from '#contract/requests/draft.ts'
import type { ApiProblem } from '#web/app/api.ts'
import { type Draft, newKey } from '../model/saved.ts'
import { saved } from '../savedStore.ts'
import { type SendUntilAnswered, useSending } from '../useSending.ts'
import { postDraft, putDraft } from './calls.ts'
import { contentsOf } from './contents.ts'
import { savedFormOf } from './savedForm.ts'
import { addressIn, type TypedWay } from './ways.ts'

/** Sends one body until it is answered; the same one again has the same key, so that it is saved once. */
function useSendOnce() {
  const last = useRef({ body: '', key: '' })
  return async function send(until: SendUntilAnswered, service: Service, draft: Draft, typed: TypedWay) {
    const answers = contentsOf(draft)
    const to = addressIn(typed)
    const way = typed.way === 'same' ? undefined : typed.way
    const where = { ...(way && { way }), ...(to && { to }) }
    const { savedForm } = draft
    if (savedForm) {
      const body = { version: savedForm.version, answers, ...where }
      return until<DraftSaved>(putDraft(savedForm.id, savedForm.key, body))
    }
    const body = { service: service.slug, answers, ...where, way: way ?? 'print' }
    const text = JSON.stringify(body)
    if (last.current.body !== text) last.current = { body: text, key: newKey() }
    return until<DraftSaved>(postDraft(body, last.current.key))
  }
}

/** Saves the form with the council, and tells what came of it. */
export function useSaveForm(service: Service, onSaved: () => void) {
  const sendOnce = useSendOnce()
  const sending = useSending()
  const [conflict, setConflict] = useState(false)

  const save = (typed: TypedWay) =>
    void sending.run(async (until) => {
      setConflict(false)
      // What was typed on the page before may have been kept only as that was left.
      const draft = saved.change(service.slug, (draft) => draft)
      if (!draft) return
      try {
        const answer = await sendOnce(until, service, draft, typed)
        saved.change(service.slug, (now) => ({ ...now, savedForm: savedFormOf(answer) }))
        onSaved()
      } catch (problem) {
        const { kind } = problem as ApiProblem
        if (kind === 'conflict') setConflict(true)
        // The copy is gone or locked: the next try makes another.
        if (kind === 'unauthorised' || kind === 'locked') forgetCopy(service)
        throw problem
      }
    })

  return { ...sending, conflict, save }
}

/** Makes the next save a form of its own. */
export function forgetCopy(service: Service): void {
  saved.change(service.slug, ({ savedForm: _, ...draft }) => draft)
}
