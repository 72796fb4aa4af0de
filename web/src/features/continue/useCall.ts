import { useEffect, useRef, useState } from 'react'

/** One call at a time, which leaving the page ends. */
export function useCall() {
  const [busy, setBusy] = useState(false)
  const controller = useRef<AbortController>(undefined)
  useEffect(() => () => controller.current?.abort(), [])

  async function run(call: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (busy) return
    const own = new AbortController()
    controller.current = own
    setBusy(true)
    await call(own.signal).catch(() => undefined)
    if (!own.signal.aborted) setBusy(false)
  }
  return { busy, run }
}
