import * as z from 'zod/mini'
import { OtherSide, Reach } from '#contract/fostering/carers/letters.ts'
import type { LetterboxValues, OtherSideValues } from '../../../carers/adoption/letters.ts'
import { act, type Decided, invalid, notNow, so } from '../../kind.ts'
import { isOpenBox, notOpen } from './shared.ts'

const noPage = notNow('They have no page of their own.')
const notReached = invalid('/with/email', 'Enter an email address or a phone number')

/** With a new link; the one before opens nothing from now on. */
function linked(values: LetterboxValues, other: Omit<OtherSideValues, 'generation' | 'news'>) {
  const links = (values.links ?? 0) + 1
  return so<LetterboxValues>({ ...values, links, other: { ...other, generation: links, news: 0 } })
}

/** Gives whoever the letters are with a page of their own, or says anew who they are to us and what their page says. */
const openPage = act({
  right: 'manage',
  body: OtherSide,
  decide(values: LetterboxValues, side) {
    if (!isOpenBox(values)) return notOpen
    if (!side.email && !side.phone) return notReached
    const { notNow: said } = values.other ?? {}
    return linked(values, { ...side, ...(said && { notNow: said }) })
  },
})

/** Sends them their link again, to where we reach them, where they have lost it. */
const sendLink = act({
  right: 'record',
  body: z.strictObject({}),
  decide(values: LetterboxValues): Decided<LetterboxValues> {
    const { other } = values
    return other ? linked(values, other) : noPage
  },
})

/** How we reach them from now on: as they asked on their page, or told a worker. Somebody else must not read their page, so they get a new link. */
const reach = act({
  right: 'record',
  body: Reach,
  decide(values: LetterboxValues, { email, phone }) {
    const { other } = values
    if (!other) return noPage
    if (!email && !phone) return notReached
    const { email: before, phone: number, wants: _, ...rest } = other
    const next = { ...rest, ...(email && { email }), ...(phone && { phone }) }
    return before === email && number === phone
      ? so<LetterboxValues>({ ...values, other: next })
      : linked(values, next)
  },
})

/** Their page is closed: no link opens it any more, and letters go by post. */
const closePage = act({
  right: 'manage',
  body: z.strictObject({}),
  decide: (values: LetterboxValues) =>
    values.other ? so<LetterboxValues>({ ...values, other: null }) : noPage,
})

/** What staff do about the page of whoever the letters are with. */
export const pageActs = { 'open-page': openPage, 'send-link': sendLink, reach, 'close-page': closePage }
