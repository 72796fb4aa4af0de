import { useEffect, useRef, useState } from 'react'
import { reportFault } from '#web/app/fault.ts'

/** One call at a time, which leaving the page ends. What the call does not say itself stands in the console. */
export function useCall() {
  const [busy, setBusy] = useState(false)
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])

  async function run(call: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (busy) return
    const own = new AbortController()
    controller.current = own
    setBusy(true)
    await call(own.signal).catch(reportFault)
    if (!own.signal.aborted) setBusy(false)
  }
  return { busy, run }
}
