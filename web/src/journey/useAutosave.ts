import { useEffect, useEffectEvent, useRef } from 'react'

const pauseMs = 400

/**
 * Saves what is typed a moment after it was, and at once when the page goes away. Returns how to drop what waits,
 * for when "Continue" has saved it otherwise.
 */
export function useAutosave<T>(value: T, save: (value: T) => void): () => void {
  const last = useRef(value)
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> }>(undefined)
  const keep = useEffectEvent(save)

  const drop = () => {
    clearTimeout(waiting.current?.timer)
    waiting.current = undefined
  }
  const flush = useEffectEvent(() => {
    const held = waiting.current
    drop()
    if (held) keep(held.value)
  })

  useEffect(() => {
    if (value === last.current) return
    last.current = value
    clearTimeout(waiting.current?.timer)
    waiting.current = { value, timer: setTimeout(() => flush(), pauseMs) }
  }, [value])

  useEffect(() => {
    const leave = () => flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [])

  return drop
}
