import type { FileChooser, Locator, Page } from 'playwright'

/** More stops than any page has. */
const mostStops = 120

const isFocused = (target: Locator) =>
  target.first().evaluate((element) => element === document.activeElement)

/** A resident who has nothing but a keyboard. */
export function keyboard(page: Page) {
  const keys = page.keyboard
  // Asks the browser in good time to hand choosers over: it takes a moment to take effect.
  page.on('filechooser', () => undefined)

  async function tabTo(target: Locator): Promise<void> {
    await target.first().waitFor({ state: 'attached' })
    for (let stop = 0; stop < mostStops; stop++) {
      if (await isFocused(target)) return
      await keys.press('Tab')
    }
    throw new Error(`Tab does not lead to ${target}`)
  }

  return {
    /** Presses Enter on a link or button. */
    async press(target: Locator): Promise<void> {
      await tabTo(target)
      await keys.press('Enter')
    },
    /** Chooses a radio button: Tab into the group, arrows to the option, Space where it is the first. */
    async choose(name: string, value: string): Promise<void> {
      const wanted = page.locator(`input[name="${name}"][value="${value}"]`)
      await intoGroup(name)
      for (let step = 0; step < mostStops && !(await isFocused(wanted)); step++) await keys.press('ArrowDown')
      if (!(await wanted.isChecked())) await keys.press('Space')
      if (!(await wanted.isChecked())) throw new Error(`${name} cannot be set to ${value} by keyboard`)
    },
    /** Ticks a checkbox, or leaves it ticked. */
    async tick(target: Locator): Promise<void> {
      await tabTo(target)
      if (!(await target.isChecked())) await keys.press('Space')
      if (!(await target.isChecked())) throw new Error(`${target} cannot be ticked by keyboard`)
    },
    async type(target: Locator, words: string): Promise<void> {
      await tabTo(target)
      await keys.type(words)
    },
    /** Opens the browser's own chooser of files. */
    async openChooser(target: Locator): Promise<FileChooser> {
      await tabTo(target)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys.press('Enter')])
      return chooser
    },
  }

  async function intoGroup(name: string): Promise<void> {
    for (let stop = 0; stop < mostStops; stop++) {
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'))
      if (focused === name) return
      await keys.press('Tab')
    }
    throw new Error(`Tab does not lead to ${name}`)
  }
}
