import { useState } from 'react'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { keepFiles, keptFiles } from './kept.ts'

/** The files that were added to a form of the private page, by question; the tab keeps them until they are sent. */
export function useFiles(form: string) {
  const [files, setFiles] = useState(() => keptFiles(form))
  const [busy, setBusy] = useState<readonly string[]>([])

  function onChange(question: string, added: readonly EvidenceAnswer[]) {
    setFiles((others) => ({ ...others, [question]: added }))
    keepFiles(form, question, added)
  }

  const onBusy = (question: string, is: boolean) =>
    setBusy((others) => [...others.filter((one) => one !== question), ...(is ? [question] : [])])

  /** The question whose files are on their way, if there is one. */
  return { files, waiting: busy[0], onChange, onBusy }
}
