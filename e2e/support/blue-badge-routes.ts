import type { Page } from 'playwright'
import type { Answers } from '#contract/core/condition.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { askedQuestions, shownPages } from '#services/define/walk.ts'
import { paths } from '#web/app/paths.ts'
import { type GivenFile, type Hand, phoneHand } from './hand.ts'
import { nothingYet, secondsFor, type Tally } from './keystroke-level.ts'
import { photo, portraitPhoto } from './photo.ts'
import { pageId, walk } from './walk.ts'

/** One way through the form, as it was walked. */
export interface Walked extends Tally {
  readonly seconds: number
  /** Ids of the pages in order, the start page and the confirmation among them. */
  readonly ids: readonly string[]
  /** Keys of what was asked, in order. */
  readonly asked: readonly string[]
}

const jpeg = async (name: string, picture: Promise<Buffer>): Promise<GivenFile> => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await picture,
})

/** The example as a resident enters it who has everything at hand: files are given, the address is looked up. */
async function withEverything(answers: Answers): Promise<Answers> {
  const given: Record<string, unknown> = { ...answers }
  for (const { key, kind } of askedQuestions(blueBadge, answers)) {
    if (kind === 'portrait') given[key] = [await jpeg('me.jpg', portraitPhoto())]
    if (kind === 'files') given[key] = [await jpeg('letter.jpg', photo())]
    if (kind === 'address') given[key] = 'find'
  }
  return given
}

/** The example that leads through the most pages. */
export function longest(): Answers {
  const all = [blueBadge.example, ...Object.values(blueBadge.examples ?? {})]
  const length = (answers: Answers) => shownPages(blueBadge, answers).length
  return all.reduce((most, one) => (length(one) > length(most) ? one : most))
}

/** Counts what a hand does. A field costs a thought and a touch, then its characters; so does a button. */
function counting(hand: Hand, tally: Tally): Hand {
  const touch = (fields: number) => {
    tally.fields += fields
    tally.taps += 1
    tally.decisions += 1
  }
  return {
    async type(field, words) {
      touch(1)
      tally.characters += words.length
      await hand.type(field, words)
    },
    async choose(option) {
      touch(1)
      await hand.choose(option)
    },
    async press(button) {
      touch(0)
      await hand.press(button)
    },
    async give(key, files) {
      touch(1)
      tally.photos += files.length
      await hand.give(key, files)
    },
  }
}

/** Milliseconds that the page took to come, by the browser’s own clock. */
const settled = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const begun = performance.now()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return performance.now() - begun
  })

/** Walks a route of the Blue Badge application on a phone, from its start page to the confirmation, and counts. */
export async function walkRoute(page: Page, answers: Answers): Promise<Walked> {
  const tally = nothingYet()
  await page.goto(paths.service(blueBadge))
  await page.waitForLoadState('networkidle')
  const ids = await walk(page, blueBadge, await withEverything(answers), 'done', {
    hand: counting(phoneHand(page), tally),
    onPage: async () => {
      tally.waited += (await settled(page)) / 1000
    },
  })
  if (pageId(page) !== 'done') throw new Error(`The form ended at ${pageId(page)}`)
  tally.pages = ids.length
  return {
    ...tally,
    seconds: secondsFor(tally),
    ids,
    asked: askedQuestions(blueBadge, answers).map(({ key }) => key),
  }
}
