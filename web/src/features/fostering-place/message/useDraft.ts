import { useState } from 'react'
import * as z from 'zod/mini'
import { type EvidenceAnswer, EvidenceAnswer as File } from '#contract/requests/evidence.ts'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { nothingKept } from '#web/kept/kept.ts'
import type { KeptStore } from '../kept/store.ts'

/** What is kept of a message: its text, files that have reached us, and whether one had not. */
const Draft = z.object({
  text: z._default(z.string(), ''),
  files: z._default(z.array(File), []),
  lost: z._default(z.boolean(), false),
})

export interface Message {
  readonly text: string
  readonly about: string
  readonly answer: string
  readonly files: readonly EvidenceAnswer[]
  /** A file is still on its way. */
  readonly busy: boolean
}

const blank: Message = { text: '', about: '', answer: 'council', files: [], busy: false }

/** A message that is being written, as this device keeps it: half written, it is still there tomorrow. */
export function useDraft(store: KeptStore, part: string) {
  const [before] = useState(() => Draft.safeParse(store.read(part)?.typed).data ?? Draft.parse({}))
  const [typed, setTyped] = useState<Message>({ ...blank, text: before.text, files: before.files })
  const keep = ({ text, files, busy }: Pick<Message, 'text' | 'files' | 'busy'>) => {
    const isEmpty = !text.trim() && files.length === 0 && !busy
    const draft = { text, files, ...(busy && { lost: true }) }
    store.change(part, { ...nothingKept({ seen: 0, answers: {} }), typed: isEmpty ? {} : draft })
  }
  const drop = useAutosave(typed, keep)
  return {
    typed,
    /** A file was chosen last time, and the page went before it had reached us: nobody but they can choose it again. */
    lost: before.lost,
    change: (part: Partial<Message>) => setTyped((now) => ({ ...now, ...part })),
    clear() {
      drop()
      keep(blank)
      setTyped(blank)
    },
  }
}
