import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Answers, isEmpty } from '#contract/core/condition.ts'
import { type AnswerView, partOfAnswers } from '#contract/fostering/reference.ts'
import type { AnswerForm } from '#fostering/forms/answers.ts'
import { checkAnswers } from '#services/define/check.ts'
import { askedQuestions } from '#services/define/walk.ts'
import { ApiProblem } from '#web/app/api.ts'
import { meanwhile } from '#web/app/meanwhile.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { nothingKept } from '#web/kept/kept.ts'
import { answersOn, errorsOn, summaryOf, typedOn } from '#web/questions/values.ts'
import { messageOf } from '../api.ts'
import type { KeptStore } from '../kept/store.ts'
import { type AnswerLink, actOn, answersOf } from './calls.ts'

/** Of no question: the connection, or something that stands in the way of all of it. */
const whole = ''

/** What stands in the fields, kept on the device while it is typed, and how it is kept with us and sent. */
export function useAnswers(form: AnswerForm, view: AnswerView, link: AnswerLink, store: KeptStore) {
  const queries = useQueryClient()
  const part = partOfAnswers(link.reference)
  const [typed, setTyped] = useState(() =>
    Object.assign(
      {},
      ...form.pages.map((page) => typedOn(page, view.answers, store.read(part)?.typed ?? {})),
    ),
  )
  const [messages, setMessages] = useState<Record<string, string>>({})
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState<'' | 'save' | 'finish'>('')
  const [saved, setSaved] = useState(false)
  /** The same while the same is sent, so that a lost answer does nothing twice. */
  const keys = useRef({ said: '', save: newKey(), finish: newKey() })
  const blank = nothingKept({ seen: view.seen, answers: {} })
  const drop = useAutosave<Record<string, unknown>>(typed, (now) =>
    store.change(part, { ...blank, typed: now }),
  )

  const given: Answers = Object.assign({}, ...form.pages.map((page) => answersOn(page, {}, typed)))
  const asked = askedQuestions(form, given)

  const say = (found: Record<string, string>) => {
    setMessages(found)
    setAttempt((many) => many + 1)
  }

  /** What is wrong with the answers that are there, and with those that are missing where all are wanted. */
  function wrongIn(all: boolean): Record<string, string> {
    const found: Record<string, string> = Object.assign(
      {},
      ...form.pages.map((page) => errorsOn(page, {}, given)),
    )
    if (all) return found
    return Object.fromEntries(
      Object.entries(found).filter(([path]) => !isEmpty(given[path.split('/')[0] ?? ''])),
    )
  }

  async function keep(): Promise<AnswerView> {
    const answers = Object.fromEntries(asked.map(({ key }) => [key, isEmpty(given[key]) ? null : given[key]]))
    const said = JSON.stringify(answers)
    if (keys.current.said !== said) keys.current = { said, save: newKey(), finish: newKey() }
    const send = (seen: number) => actOn(link, 'save', { seen, body: { answers }, key: keys.current.save })
    try {
      return await send(view.seen)
    } catch (failure) {
      // Opened twice: what is sent here last is what somebody means now.
      if (!(failure instanceof ApiProblem) || failure.kind !== 'changed') throw failure
      const { seen } = await queries.fetchQuery(answersOf(link))
      keys.current.save = newKey()
      return send(seen)
    }
  }

  async function run(what: 'save' | 'finish', work: () => Promise<AnswerView>): Promise<void> {
    if (busy) {
      const words = meanwhile(busy, what)
      if (words) say({ [whole]: words })
      return
    }
    setSaved(false)
    const wrong = wrongIn(what === 'finish')
    say(wrong)
    if (Object.keys(wrong).length > 0) return
    setBusy(what)
    try {
      const after = await work()
      drop()
      store.change(part, blank)
      queries.setQueryData(answersOf(link).queryKey, after)
      setSaved(what === 'save')
    } catch (failure) {
      say({ [whole]: messageOf(failure) })
    } finally {
      setBusy('')
    }
  }

  const finish = async () => {
    const checked = checkAnswers(form, Object.fromEntries(asked.map(({ key }) => [key, given[key]])))
    if (!checked.ok) throw new Error('Answers that were found right are not')
    const { seen } = await keep()
    return actOn(link, 'finish', { seen, body: {}, key: keys.current.finish })
  }
  const problem = messages[whole]
  return {
    asked,
    typed: typed as Record<string, unknown>,
    messages,
    summary: [...(problem ? [{ text: problem }] : []), ...summaryOf(asked, messages)],
    attempt,
    busy,
    saved,
    change: (key: string, value: unknown) => setTyped((now: object) => ({ ...now, [key]: value })),
    save: () => run('save', keep),
    send: () => run('finish', finish),
  }
}
