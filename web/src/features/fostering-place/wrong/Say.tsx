import { type FormEvent, useState } from 'react'
import type { PartView } from '#contract/fostering/parts.ts'
import { Button } from '#web/design/form/Button.tsx'
import { CharacterCount } from '#web/design/form/CharacterCount.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { nothingKept } from '#web/kept/kept.ts'
import type { Place } from '../enter/InPlace.tsx'
import { useAct } from '../you/useAct.ts'

interface Props {
  place: Place
  /** The part, and its last event that they saw. */
  part: string
  seen: number
  /** The act that takes their words. */
  what: string
  label: string
  hint: string
  /** What is said where nothing is written. */
  missing: string
  /** As the API takes it. */
  longest: number
  button: string
  /** Where something else on the page is what most people come for. */
  variant?: 'secondary'
  /** A second field, which may be left empty. */
  more?: { readonly name: string; readonly label: string; readonly hint: string }
  onDone(after: PartView): void
}

const longestMore = 2000
const inWords = (many: number) => `Shorten it to ${many.toLocaleString('en-GB')} characters`

/** Something that they write about what went wrong. Half of it is still there tomorrow, on this device alone. */
export function Say({
  place,
  part,
  seen,
  what,
  label,
  hint,
  missing,
  longest,
  button,
  variant,
  more,
  onDone,
}: Props) {
  const { of, kept: store } = place
  const { act, busy, wrong, attempt, say } = useAct(of, part)
  const [typed, setTyped] = useState<Record<string, string>>(() => {
    const before = store.read(part)?.typed ?? {}
    return { text: String(before.text ?? ''), more: String(before.more ?? '') }
  })
  const [failed, setFailed] = useState<'words' | 'more'>()
  const { text = '', more: second = '' } = typed
  const keep = (all: Record<string, string>) =>
    store.change(part, {
      ...nothingKept({ seen: 0, answers: {} }),
      typed: Object.fromEntries(Object.entries(all).filter(([, value]) => value.trim())),
    })
  const drop = useAutosave(typed, keep)

  function refuse(field: 'words' | 'more', words: string) {
    setFailed(field)
    say(words)
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    const extra = second.trim()
    if (!words) return refuse('words', missing)
    if (words.length > longest) return refuse('words', inWords(longest))
    if (extra.length > longestMore) return refuse('more', inWords(longestMore))
    setFailed(undefined)
    const after = await act(what, what, seen, { words, ...(more && extra ? { [more.name]: extra } : {}) })
    if (!after) return
    drop()
    keep({})
    setTyped({ text: '', more: '' })
    onDone(after)
  }
  return (
    <form onSubmit={submit} noValidate className="app-noprint">
      {wrong && <ErrorSummary attempt={attempt} errors={[{ text: wrong, href: `#${failed ?? 'words'}` }]} />}
      <CharacterCount
        id="words"
        name="words"
        rows={8}
        label={label}
        hint={hint}
        limit={longest}
        error={wrong && failed === 'words' ? wrong : undefined}
        value={text}
        onChange={({ target }) => setTyped({ ...typed, text: target.value })}
      />
      {more && (
        <CharacterCount
          id="more"
          name="more"
          rows={4}
          label={more.label}
          hint={more.hint}
          limit={longestMore}
          error={wrong && failed === 'more' ? wrong : undefined}
          value={second}
          onChange={({ target }) => setTyped({ ...typed, more: target.value })}
        />
      )}
      <Button {...(variant && { variant })} loading={busy === what} loadingText="Sending">
        {button}
      </Button>
    </form>
  )
}
