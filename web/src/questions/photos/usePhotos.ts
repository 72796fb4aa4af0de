import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { EvidenceAnswer } from '#contract/requests/evidence.ts'
import type { Position } from './exifPosition.ts'
import { answersOf, isBusy } from './photo.ts'
import { browserTools } from './tools.ts'
import { Tray, type TrayTools } from './tray.ts'
import { reportPhotos, type Wanted } from './words.ts'

export interface PhotosCallbacks {
  onChange(next: EvidenceAnswer[]): void
  onBusy?: ((busy: boolean) => void) | undefined
  onPosition?: ((position: Position) => void) | undefined
}

/** Said a while ago, and still in the page for a screen reader that has not come to it. */
const keptWords = 5

/**
 * The tray of one question, with what it has said. Sending stops when the question leaves the page. `wanted` and
 * `tools` are those of the first drawing.
 */
export function usePhotos(
  value: readonly EvidenceAnswer[] | undefined,
  callbacks: PhotosCallbacks,
  wanted: Wanted = reportPhotos,
  tools: TrayTools = browserTools,
) {
  const latest = useRef(callbacks)
  useEffect(() => {
    latest.current = callbacks
  })
  const [words, setWords] = useState<readonly { id: number; text: string }[]>([])

  const [{ tray, subscribe }] = useState(() => {
    const listeners = new Set<() => void>()
    const events = {
      onChange: () => {
        for (const listener of listeners) listener()
      },
      onSaid: (text: string) =>
        setWords((before) => [...before.slice(1 - keptWords), { id: (before.at(-1)?.id ?? 0) + 1, text }]),
      onPosition: (position: Position) => latest.current.onPosition?.(position),
    }
    const tray = new Tray(value ?? [], tools, events, wanted)
    const subscribe = (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
    return { tray, subscribe }
  })
  const snapshot = useSyncExternalStore(
    subscribe,
    () => tray.snapshot,
    () => tray.snapshot,
  )

  const { photos } = snapshot
  const answers = JSON.stringify(answersOf(photos, wanted.kind === 'file'))
  const told = useRef(answers)
  useEffect(() => {
    if (told.current === answers) return
    told.current = answers
    latest.current.onChange(JSON.parse(answers))
  }, [answers])

  const busy = isBusy(photos)
  useEffect(() => latest.current.onBusy?.(busy), [busy])

  useEffect(() => {
    const online = () => tray.tryAllAgain()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      tray.stop()
      latest.current.onBusy?.(false)
    }
  }, [tray])

  return { tray, snapshot, words }
}
