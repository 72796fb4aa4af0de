import * as z from 'zod/mini'
import { type Answer, text } from '../front/exchange.ts'
import { type Call, parsed } from './answer.ts'
import { type Behaviours, manners } from './behaviour.ts'
import { foreignJson, foreignPage, sayForeign } from './foreign/pages.ts'
import type { ForeignStore } from './foreign/store.ts'
import { inboxJson, inboxPage, outsideJson, outsidePage } from './pages.ts'
import type { Message, Payment } from './store.ts'
import { systemIds } from './systems.ts'

/** What the pages about the outside systems show, and change. */
export type Shown = {
  behaviours: Behaviours
  messages(): Message[]
  payments(): Payment[]
  foreign: ForeignStore
}

const Told = z.object({
  system: z.enum(systemIds),
  behave: z.enum(manners),
  times: z.optional(z.coerce.number().check(z.int(), z.gte(1))),
})

const pages: Record<string, (shown: Shown) => Answer> = {
  '/local/inbox': inboxPage,
  '/local/inbox.json': inboxJson,
  '/local/foreign': ({ foreign }) => foreignPage(foreign),
  '/local/foreign.json': ({ foreign }) => foreignJson(foreign),
  '/local/outside': outsidePage,
  '/local/outside.json': outsideJson,
}

/** Whether the path is a page of the player's own about outside systems. */
export const isLocal = (path: string): boolean => path in pages

/** Answers the player's own pages about outside systems; undefined where the path is none of theirs. */
export function createLocal(shown: Shown): (call: Call) => Answer | undefined {
  return (call) => {
    if (call.method === 'POST' && call.path === '/local/outside') return told(call, shown.behaviours)
    if (call.method === 'POST' && call.path === '/local/foreign')
      return sayForeign(shown.foreign, call, Date.now())
    const page = pages[call.path]
    if (page && call.method !== 'GET' && call.method !== 'HEAD') return text(405, 'Use GET.\n')
    return page?.(shown)
  }
}

/** Takes what a system is told to do, as JSON or from the form of the page. */
function told({ headers, body }: Call, behaviours: Behaviours): Answer {
  if (headers['sec-fetch-site'] === 'cross-site') return text(403, 'Only from this machine’s own pages.\n')
  const isJson = headers['content-type']?.startsWith('application/json')
  const given = Told.safeParse(isJson ? parsed(body) : Object.fromEntries(new URLSearchParams(body)))
  if (!given.success)
    return text(
      400,
      `Give system (${systemIds.join(', ')}), behave (${manners.join(', ')}) and, if you like, times.\n`,
    )
  const { system, behave, times } = given.data
  behaviours.tell(system, behave, times)
  if (isJson) return text(200, JSON.stringify(behaviours.all()), 'application/json')
  return { status: 303, headers: { location: '/local/outside' }, body: Buffer.alloc(0) }
}
