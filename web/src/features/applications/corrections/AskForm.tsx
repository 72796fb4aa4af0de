import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { Held } from '#contract/admissions/family.ts'
import { isBlank } from '#contract/core/blank.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { newKey } from '#web/journey/model/saved.ts'
import type { Opened } from '../change/begin.ts'
import { askCorrection, heldOf } from '../held.ts'
import { aboutOf, subjectsOf } from './subjects.ts'

interface Wrong {
  readonly about?: string
  readonly text?: string
  readonly form?: string
}

const limit = 2000

function messagesIn(about: string, text: string): Wrong {
  return {
    ...(about ? {} : { about: 'Select what is wrong' }),
    ...(isBlank(text) ? { text: 'Say what is wrong and what it should be' } : {}),
    ...(text.length > limit ? { text: `It must be ${limit} characters or fewer` } : {}),
  }
}

/** Why sending failed. What was written stays. */
const messageOf = (failure: unknown): string =>
  failure instanceof ApiProblem && failure.problem
    ? (failure.problem.errors?.[0]?.message ?? failure.problem.detail)
    : wordsUnlessFault(
        failure,
        'We could not send it. What you wrote is still here. Check that you are online, then try again',
      )

/** Asks to have one thing put right. */
export function AskForm({ link, held }: { link: Opened; held: Held }) {
  const queries = useQueryClient()
  const [about, setAbout] = useState('')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<Wrong>({})
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open')
  const sent = useRef({ body: '', key: newKey() })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (state === 'sending') return
    const found = messagesIn(about, text)
    setWrong(found)
    setAttempt((before) => before + 1)
    if (Object.keys(found).length > 0) return
    const body = { ...aboutOf(about), text: text.trim(), seen: held.version }
    // The same words again are the same request, also where its answer was lost.
    const written = JSON.stringify(body)
    if (sent.current.body !== written) sent.current = { body: written, key: newKey() }
    setState('sending')
    try {
      queries.setQueryData(heldOf(link).queryKey, await askCorrection(link, body, sent.current.key))
      setAbout('')
      setText('')
      setState('sent')
    } catch (failure) {
      // Somebody was quicker: with what is held now it may be right already.
      if (failure instanceof ApiProblem && failure.kind === 'changed')
        await queries.invalidateQueries({ queryKey: heldOf(link).queryKey })
      setWrong({ form: messageOf(failure) })
      setState('open')
    }
  }

  const errors = [
    ...(wrong.about ? [{ text: wrong.about, href: '#about' }] : []),
    ...(wrong.text ? [{ text: wrong.text, href: '#correction' }] : []),
    ...(wrong.form ? [{ text: wrong.form }] : []),
  ]
  return (
    <form onSubmit={submit} noValidate>
      {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
      <Radios
        id="about"
        name="about"
        legend="What is wrong?"
        legendSize="s"
        items={subjectsOf(held)}
        value={about}
        error={wrong.about}
        onChange={({ target }) => setAbout(target.value)}
      />
      <CharacterCount
        id="correction"
        name="correction"
        label="What is it, and what should it be?"
        limit={limit}
        value={text}
        error={wrong.text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button loading={state === 'sending'} loadingText="Sending it">
        Ask us to put it right
      </Button>
      {/* Below the button, where whoever pressed it is looking. */}
      <p className="govuk-body" role="status">
        {state === 'sent' && 'We have it. Somebody will look at it, and you will see our answer here.'}
      </p>
    </form>
  )
}
