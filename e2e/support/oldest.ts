import type { Page } from 'playwright'
import { newer } from '../../web/floor/newer.ts'

/** Takes away from every page whatever the oldest browsers lack and this one has; returns nothing, and says what went. */
export async function asOldest(page: Page): Promise<void> {
  await page.addInitScript((lacking) => {
    const gone: string[] = []
    for (const { owner, name, ofEach } of lacking) {
      let holder: unknown = globalThis
      for (const part of owner.split('.').filter(Boolean)) holder = Object(holder)[part]
      const from = ofEach ? Object(holder).prototype : holder
      if (from && Object.hasOwn(from, name) && Reflect.deleteProperty(from, name))
        gone.push(`${owner}.${name}`)
    }
    Object.assign(globalThis, { takenAway: gone })
  }, newer)
}

/** What {@link asOldest} took away from the page, as `Owner.name`. */
export const takenAway = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { takenAway: string[] }).takenAway)
