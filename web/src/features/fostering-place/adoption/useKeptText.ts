import { useState } from 'react'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { nothingKept } from '#web/kept/kept.ts'
import type { KeptStore } from '../kept/store.ts'

/** What somebody is about to send, as this device keeps it until we have it. `at`: under which it lies there. */
export function useKeptText(store: KeptStore, at: string) {
  const [text, setText] = useState(() => String(store.read(at)?.typed?.text ?? ''))
  const keep = (words: string) =>
    store.change(at, {
      ...nothingKept({ seen: 0, answers: {} }),
      typed: words.trim() ? { text: words } : {},
    })
  const drop = useAutosave(text, keep)
  return {
    text,
    change: setText,
    clear() {
      drop()
      keep('')
      setText('')
    },
  }
}
