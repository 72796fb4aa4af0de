import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type AppealWords, type FamilyAppeal, missingIn } from '#contract/admissions/appeals/appeal.ts'
import { attendances } from '#contract/admissions/appeals/kinds.ts'
import { meanwhile } from '#web/app/meanwhile.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { Checkbox } from '#web/design/form/Checkbox.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import type { useAppeal } from './useAppeal.ts'
import { attendNames } from './words.ts'

interface Props {
  appeal: FamilyAppeal
  doing: ReturnType<typeof useAppeal>
  onSent(): void
}

type Errors = Partial<Record<keyof AppealWords, string>>

/** Milliseconds without a key pressed, after which what is typed is saved. */
const pause = 2500

/** What a family writes. It is saved by itself, so that they can stop and go on, here or on another device. */
export function AppealForm({ appeal, doing: { act, busy, wrong }, onSent }: Props) {
  const [typed, setTyped] = useState(appeal.words)
  const [errors, setErrors] = useState<Errors>({})
  const [attempt, setAttempt] = useState(0)
  const [told, setTold] = useState<string>()
  const sending = useRef('')
  const saved = useSaving(typed, (words) => act({ do: 'save', words }, true))
  const change = (part: Partial<AppealWords>) => setTyped((before) => ({ ...before, ...part }))

  async function send(event: FormEvent) {
    event.preventDefault()
    const words = JSON.stringify(typed)
    if (busy) {
      setTold(meanwhile(sending.current, words))
      setAttempt((before) => before + 1)
      return
    }
    sending.current = words
    setTold(undefined)
    const missing = missingIn(typed, appeal.late)
    setErrors(missing)
    setAttempt((before) => before + 1)
    if (Object.keys(missing).length > 0) return
    saved.stop()
    if (await act({ do: 'lodge', words: typed })) onSent()
    else saved.goOn()
  }
  const field = (name: keyof AppealWords) => ({
    id: name,
    name,
    error: errors[name] ?? (wrong?.field === name ? wrong.text : undefined),
  })
  const all = [
    ...Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` })),
    ...(told ? [{ text: told }] : []),
    ...(wrong ? [{ text: wrong.text, href: wrong.field ? `#${wrong.field}` : undefined }] : []),
  ]
  return (
    <form onSubmit={send} noValidate>
      {all.length > 0 && <ErrorSummary attempt={attempt + (wrong?.attempt ?? 0)} errors={all} />}
      <CharacterCount
        {...field('reasons')}
        label="Why should your child have a place at this school?"
        hint="Write it in your own words. Say what this school means for your child, and what would be hard without it."
        limit={10_000}
        rows={10}
        value={typed.reasons}
        onChange={({ target }) => change({ reasons: target.value })}
      />
      {appeal.late && (
        <Textarea
          {...field('lateWhy')}
          label="Why is your appeal late?"
          hint="The last day to appeal has passed. We still take your appeal."
          rows={4}
          value={typed.lateWhy}
          onChange={({ target }) => change({ lateWhy: target.value })}
        />
      )}
      <Radios
        {...field('attend')}
        legend="Will you come to the hearing?"
        legendSize="s"
        hint="Most families come. You can say what matters to you, and ask questions."
        value={typed.attend ?? ''}
        items={attendances.map((value) => ({ value, text: attendNames[value] }))}
        onChange={({ target }) => change({ attend: attendances.find((one) => one === target.value) ?? null })}
      />
      <Input
        {...field('representative')}
        label="Will somebody come with you or speak for you? (optional)"
        hint="Tell us their name, and who they are to you."
        value={typed.representative}
        onChange={({ target }) => change({ representative: target.value })}
      />
      <Input
        {...field('interpreter')}
        label="Do you need an interpreter? (optional)"
        hint="Tell us which language, such as Polish or British Sign Language."
        value={typed.interpreter}
        onChange={({ target }) => change({ interpreter: target.value })}
      />
      <div className="govuk-form-group">
        <Checkbox
          id="stepFree"
          name="stepFree"
          label="We need step-free access"
          checked={typed.stepFree}
          onChange={({ target }) => change({ stepFree: target.checked })}
        />
      </div>
      <Textarea
        {...field('otherNeeds')}
        label="Is there anything else that you need on the day? (optional)"
        rows={3}
        value={typed.otherNeeds}
        onChange={({ target }) => change({ otherNeeds: target.value })}
      />
      <p className="govuk-hint" role="status">
        {saved.words}
      </p>
      <ButtonGroup>
        <Button loading={busy} loadingText="Sending…">
          Send our appeal
        </Button>
        <Button type="button" variant="secondary" onClick={saved.now}>
          Save and finish later
        </Button>
      </ButtonGroup>
    </form>
  )
}

/** Saves what is typed a moment after the last key, and as somebody goes away from the page. */
function useSaving(typed: AppealWords, save: (words: AppealWords) => Promise<boolean>) {
  const kept = useRef(typed)
  const [words, setWords] = useState('')
  const stopped = useRef(false)
  const keep = useEffectEvent(async (isAsked: boolean) => {
    if (stopped.current || (kept.current === typed && !isAsked)) return
    const writing = typed
    const isSaved = await save(writing)
    if (isSaved) kept.current = writing
    const later = isAsked ? ' Open this link again to carry on.' : ''
    setWords(
      isSaved
        ? `What you wrote is saved.${later}`
        : 'We could not save what you wrote. It is still here. Keep this page open, and we will try again.',
    )
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void keep(false), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    const leaving = () => void keep(false)
    const trying = setInterval(leaving, 20_000)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      clearInterval(trying)
      document.removeEventListener('visibilitychange', leaving)
    }
  }, [])
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked > 0) void keep(true)
  }, [asked])
  return {
    words,
    now: () => setAsked((before) => before + 1),
    stop: () => {
      stopped.current = true
    },
    goOn: () => {
      stopped.current = false
    },
  }
}
