import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

const place = 'shire-workspace-shortcuts'
const listeners = new Set<() => void>()

/** Whether single keys do something. They can be turned off: speech input and trembling hands press them by mistake. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}

export function turnShortcuts(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing leaves them on.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, shortcutsOn, () => true)

/** Whether what has focus takes letters itself. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))

/** On what asks for words: single keys rest while it is there, wherever focus is, since whoever opened it means to write. */
export const keysRest = { 'data-keys-rest': '' }

/** Whether a key is meant as a shortcut on the page as it stands. */
export function isShortcut(
  event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'target'>,
  page: Pick<Document, 'querySelector'>,
): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey
  if (modified || event.defaultPrevented || !shortcutsOn()) return false
  return !page.querySelector('dialog[open], [data-keys-rest]') && !takesLetters(event.target)
}

/** Keys of a page, each with what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Listens to single keys while the page is there, where nobody types and they are turned on. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!Object.hasOwn(shortcuts, event.key) || !isShortcut(event, document)) return
    event.preventDefault()
    shortcuts[event.key]?.()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
