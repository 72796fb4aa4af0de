import { cutOffAfter } from '#record/testing/cut-off.ts'
import type { Word } from '../tell.ts'
import type { World } from './world.ts'

interface Story {
  readonly at: Pick<World, 'shelf'>
  /** What sends messages, where any are sent: a message is a write too. */
  readonly outbox?: { tell: (word: Word) => Promise<void> }
}

/** Makes the writes of a household’s shelf end in an error after so many of them. Returns what lets them through again. */
export function cutOff({ at: { shelf }, outbox }: Story, writes: number): () => void {
  const { create, replace, lay } = shelf
  const tell = outbox?.tell
  const counted = cutOffAfter(writes)
  Object.assign(shelf, {
    create: counted(create.bind(shelf)),
    replace: counted(replace.bind(shelf)),
    lay: counted(lay.bind(shelf)),
  })
  if (outbox && tell) outbox.tell = counted(tell)
  return () => {
    Object.assign(shelf, { create, replace, lay })
    if (outbox && tell) outbox.tell = tell
  }
}

/** A household as it stands, without what only says how often it was written: its parts, and what the head knows of them. */
export const standsAt = ({ shelf }: Pick<World, 'shelf'>) =>
  [...shelf.items.values()]
    .map(({ name, values, pending, history, ...rest }) => ({
      name,
      values,
      pending,
      history: history.map(({ number, type, by, added }) => ({ number, type, by, added })),
      ...('known' in rest ? { known: rest.known } : {}),
    }))
    .sort((a, b) => a.name.localeCompare(b.name))

/**
 * Has something done on a household of its own each time, cut off one write further, and then done whole as the next minute
 * does. Gives how each of them stands, the last of which was never cut off.
 */
export async function cutOffAnywhere<T extends Story & { readonly at: World }>(
  begin: () => Promise<T>,
  run: (story: T) => Promise<unknown>,
): Promise<{ readonly story: T; readonly stands: ReturnType<typeof standsAt> }[]> {
  const found = []
  for (let writes = 0; ; writes++) {
    if (writes > 200) throw new Error('There is no end to what it writes')
    const story = await begin()
    const back = cutOff(story, writes)
    const whole = await run(story).then(
      () => true,
      () => false,
    )
    back()
    // The next two minutes: what was written is carried, and what follows from that.
    for (let again = 0; again < 2; again++) await run(story)
    found.push({ story, stands: standsAt(story.at) })
    if (whole) return found
  }
}
