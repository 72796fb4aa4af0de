import { useState } from 'react'
import * as z from 'zod/mini'
import { useAutosave } from '#web/journey/useAutosave.ts'
import { nothingKept } from '#web/kept/kept.ts'
import type { KeptStore } from './store.ts'

/** A day as it is typed. */
export const KeptDay = z.object({ day: z.string(), month: z.string(), year: z.string() })

interface Kept<T> {
  /** Under which it lies on the device. */
  readonly at: string
  readonly shape: { safeParse(json: unknown): { readonly data?: T | undefined } }
  blank(): T
}

/** What somebody fills in and has not sent, as this device keeps it until we have it. */
export function useKeptForm<T extends object>(store: KeptStore, { at, shape, blank }: Kept<T>) {
  const [typed, setTyped] = useState<T>(() => shape.safeParse(store.read(at)?.typed).data ?? blank())
  const keep = (form: T | undefined) =>
    store.change(at, { ...nothingKept({ seen: 0, answers: {} }), typed: form ? { ...form } : {} })
  const drop = useAutosave(typed, keep)
  return {
    typed,
    change: (part: Partial<T>) => setTyped((now) => ({ ...now, ...part })),
    /** It has arrived: nothing of it stays here. */
    clear() {
      drop()
      keep(undefined)
    },
  }
}
