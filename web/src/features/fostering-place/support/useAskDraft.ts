import * as z from 'zod/mini'
import type { KeptStore } from '../kept/store.ts'
import { useKeptForm } from '../kept/useKeptForm.ts'
import { drawRequest } from './requests.ts'

const Draft = z.object({
  /** The part that it becomes: sent again after an answer that was lost, it is not asked for twice. */
  part: z.string(),
  kind: z.string(),
  words: z.string(),
  urgent: z.boolean(),
  times: z.string(),
  tell: z.boolean(),
})
export type AskDraft = z.infer<typeof Draft>

const blank = (): AskDraft => ({
  part: drawRequest(),
  kind: '',
  words: '',
  urgent: false,
  times: '',
  tell: true,
})

/** What somebody is about to ask for, as this device keeps it until we have it. */
export const useAskDraft = (store: KeptStore) => useKeptForm(store, { at: 'support', shape: Draft, blank })
