import { useEffect, useRef } from 'react'

/** Moves focus to a field once the next drawing is done: what had it is gone by then. */
export function useFocusAfterDrawing(): (id: string) => void {
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current) document.getElementById(wanted.current)?.focus()
    wanted.current = undefined
  })
  return (id) => {
    wanted.current = id
  }
}
