import type { Day } from '#contract/calendar/day.ts'
import { hashOf } from '#record/canonical.ts'
import type { LetterboxValues } from '../../carers/adoption/letters.ts'
import type { Part } from '../part.ts'
import { addressOf, type TellPorts, wordTo } from '../tell.ts'
import { lettersKey } from './link.ts'

type Box = Pick<Part<LetterboxValues>, 'household' | 'name' | 'values'>

/** Where whoever the letters are with opens their page. */
async function pageUrl({ secret, siteUrl }: TellPorts, { household, name }: Box, generation: number) {
  const key = lettersKey(await secret(), { household, name, generation })
  return `${siteUrl}/fostering/letters#${key}`
}

const said = {
  link: 'Here is the link to your page with us. If you had one before, it does not work any more.',
  news: 'There is something new on your page with us.',
  soon: 'There is something that you can do on your page with us in the next few weeks, if you would like to.',
} as const

/** Sends them their link. It names nobody, and says nothing of what their page is about. `number`: the same again is not sent again. */
async function tell(ports: TellPorts, box: Box, what: keyof typeof said, number: string): Promise<void> {
  const { other } = box.values
  const to = other && addressOf(other)
  if (!to) return
  const url = await pageUrl(ports, box, other.generation)
  const text = `${said[what]}\n\n${url}\n\nThis link is yours alone. Please do not send it on. Do you want to ask us something? Call us on ${ports.from.phone}.`
  const id = `household page ${hashOf({ household: box.household, name: box.name, what, number })}`
  await ports.tell({ id, to, ...wordTo(to, ports.from, 'Your page with us', text) })
}

/** Tells them after an act of staff that they have a link, another one, or something new to read. */
export async function tellOtherSide(ports: TellPorts, box: Box): Promise<void> {
  const { other } = box.values
  if (!other) return
  if (other.news > 0) await tell(ports, box, 'news', `${other.generation}.${other.news}`)
  else await tell(ports, box, 'link', `${other.generation}`)
}

/** Reminds them that a letter of theirs is due on this day. */
export const remindOtherSide = (ports: TellPorts, box: Box, due: Day): Promise<void> =>
  tell(ports, box, 'soon', due)
