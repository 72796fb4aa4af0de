import { useEffect, useRef, useState } from 'react'
import { reportFault } from '#web/app/fault.ts'
import { meanwhile } from '#web/app/meanwhile.ts'

/**
 * One call at a time, which leaving the page ends. What the call does not say itself stands in the console. `onWait`: says that
 * something else is on its way.
 */
export function useCall(onWait: (words: string) => void) {
  const [busy, setBusy] = useState('')
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])

  /** `name`: by which the same again is known. */
  async function run(name: string, call: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (busy) {
      const words = meanwhile(busy, name)
      if (words) onWait(words)
      return
    }
    const own = new AbortController()
    controller.current = own
    setBusy(name)
    await call(own.signal).catch(reportFault)
    if (!own.signal.aborted) setBusy('')
  }
  return { busy, run }
}
