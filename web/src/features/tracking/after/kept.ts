import * as z from 'zod/mini'
import { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { newKey } from '#web/journey/model/saved.ts'
import { tabStorage } from '#web/journey/pay/browser.ts'

const Kept = z.object({
  text: z._default(z.string(), ''),
  /** Files that were added and not sent yet, by question: they are with us already, and are not uploaded twice. */
  files: z.optional(z.record(z.string(), z.array(EvidenceAnswer))),
  /** What was sent last, and under which key: sent again it has the same one, and is taken once. */
  sent: z.optional(z.object({ body: z.string(), key: z.string() })),
})
type Kept = z.infer<typeof Kept>

const place = (form: string) => `said ${form}`

function read(form: string): Kept {
  try {
    return Kept.parse(JSON.parse(tabStorage()?.getItem(place(form)) ?? '{}'))
  } catch {
    return { text: '' }
  }
}

/** A full storage keeps nothing; the page still has it. */
function write(form: string, kept: Kept): void {
  try {
    tabStorage()?.setItem(place(form), JSON.stringify(kept))
  } catch {}
}

/** What was typed into this form of this tab and not sent yet. */
export const keptText = (form: string): string => read(form).text

export const keepText = (form: string, text: string): void => write(form, { ...read(form), text })

/** Files that were added to this form of this tab, by question. */
export const keptFiles = (form: string): Readonly<Record<string, readonly EvidenceAnswer[]>> =>
  read(form).files ?? {}

export const keepFiles = (form: string, question: string, files: readonly EvidenceAnswer[]): void => {
  const kept = read(form)
  write(form, { ...kept, files: { ...kept.files, [question]: [...files] } })
}

/** The key under which this is sent, however often: the tab knows it after a reload too. */
export function keyFor(form: string, body: string): string {
  const kept = read(form)
  if (kept.sent?.body === body) return kept.sent.key
  const key = newKey()
  write(form, { ...kept, sent: { body, key } })
  return key
}

/** It was taken: nothing of it stays in the tab. */
export function forget(form: string): void {
  try {
    tabStorage()?.removeItem(place(form))
  } catch {}
}
