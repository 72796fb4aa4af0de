import { beforeEach, expect, it, vi } from 'vitest'
import { isShortcut, keysRest } from './shortcuts.ts'

class Element {
  isContentEditable = false
  takesLetters: boolean
  constructor(takesLetters: boolean) {
    this.takesLetters = takesLetters
  }
  matches = () => this.takesLetters
}

beforeEach(() => vi.stubGlobal('HTMLElement', Element))

const pressed = (takesLetters = false, more: object = {}) => {
  const held = { ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false }
  return { ...held, target: new Element(takesLetters) as unknown as EventTarget, ...more }
}
/** A page on which something of this kind is shown. */
const page = (shown?: string) => ({
  querySelector: (selector: string) =>
    selector.split(', ').some((one) => one === shown) ? ({} as never) : null,
})

it('is meant where nothing takes letters', () => {
  expect(isShortcut(pressed(), page())).toBe(true)
  expect(isShortcut(pressed(true), page())).toBe(false)
  expect(isShortcut(pressed(false, { ctrlKey: true }), page())).toBe(false)
})

it.each(['dialog[open]', `[${Object.keys(keysRest)[0]}]`])(
  'is not meant, wherever focus is, beside %s',
  (shown) => expect(isShortcut(pressed(), page(shown))).toBe(false),
)
