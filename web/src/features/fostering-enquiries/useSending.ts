import { useState } from 'react'
import { meanwhile } from '#web/app/meanwhile.ts'

/**
 * What a form has on its way, so that it is sent once. `waits`: whether something is; what is pressed then that is not the
 * same again is told, for whoever pressed it has changed something since.
 */
export function useSending(tell: (words: string) => void) {
  const [busy, setBusy] = useState('')
  const waits = (pressed: string): boolean => {
    const words = busy && meanwhile(busy, pressed)
    if (words) tell(words)
    return busy !== ''
  }
  return { busy, setBusy, waits }
}
