import type { Locator, Page } from 'playwright'
import { keyboard } from './keyboard.ts'

/** A file as a resident has it on their device. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A way to work with a page. What it does to a field replaces what stands in it. */
export interface Hand {
  type(field: Locator, words: string): Promise<void>
  /** Sets a radio button or a checkbox. */
  choose(option: Locator): Promise<void>
  press(button: Locator): Promise<void>
  /** Adds files to the question with this key. */
  give(key: string, files: readonly GivenFile[]): Promise<void>
}

/** Sets fields at once, as the browser's own filling in does. */
export const quickHand = (page: Page): Hand => ({
  type: (field, words) => field.fill(words),
  choose: (option) => option.check(),
  press: (button) => button.click(),
  give: (key, files) => page.locator(`input[data-photos="${key}"]`).setInputFiles([...files]),
})

/** Taps on each field and types each character, so that the page itself can count them. */
export const phoneHand = (page: Page): Hand => ({
  async type(field, words) {
    await field.click()
    await page.keyboard.type(words)
  },
  choose: (option) => option.check(),
  press: (button) => button.click(),
  async give(key, files) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator(`#${key}-camera, #${key}`).filter({ visible: true }).first().click(),
    ])
    await chooser.setFiles([...files])
  },
})

/** Reaches everything with Tab and arrows alone. */
export function keyboardHand(page: Page): Hand {
  const keys = keyboard(page)
  return {
    type: keys.type,
    async choose(option) {
      const [type, name = '', value = ''] = await Promise.all(
        ['type', 'name', 'value'].map(async (attribute) => (await option.getAttribute(attribute)) ?? ''),
      )
      return type === 'checkbox' ? keys.tick(option) : keys.choose(name, value)
    },
    press: keys.press,
    give: async (key, files) => (await keys.openChooser(page.locator(`#${key}`))).setFiles([...files]),
  }
}
