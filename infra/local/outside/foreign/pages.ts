import * as z from 'zod/mini'
import { type Answer, text } from '../../front/exchange.ts'
import { type Call, parsed } from '../answer.ts'
import { html, page } from '../page.ts'
import type { ForeignStore, Notified, Reported, Told } from './store.ts'

const statuses = ['investigating', 'action_scheduled', 'fixed', 'no_further_action', 'open'] as const

const Said = z.object({
  department: z.string(),
  id: z.string(),
  status: z.string().check(z.minLength(1)),
  description: z._default(z.string(), ''),
  /** When it happened; now, where it is left out. */
  at: z.optional(z.iso.datetime()),
  /** Where photos of it are. */
  media: z._default(z.array(z.string()), []),
})

export const foreignJson = ({ notified, reported, told }: ForeignStore): Answer =>
  text(200, JSON.stringify({ notified, reported, told }, null, 2), 'application/json')

/** Takes what the department does with a request, as JSON or from the form of the page. */
export function sayForeign(store: ForeignStore, { headers, body }: Call, now: number): Answer {
  if (headers['sec-fetch-site'] === 'cross-site') return text(403, 'Only from this machine’s own pages.\n')
  const isJson = headers['content-type']?.startsWith('application/json')
  const given = Said.safeParse(isJson ? parsed(body) : Object.fromEntries(new URLSearchParams(body)))
  const found =
    given.success &&
    store.reported.find(({ department, id }) => department === given.data.department && id === given.data.id)
  if (!found) return text(400, 'Give department, id and status of a request that is here.\n')
  const { department, id: requestId, status, description, media } = given.data
  const { at = new Date(now).toISOString() } = given.data
  Object.assign(found, { status, note: description, updatedAt: at })
  const id = `U${store.next()}`
  store.told.push({ department, id, requestId, status, at, description, media, from: 'us' })
  store.save()
  if (isJson) return text(200, JSON.stringify({ id }), 'application/json')
  return { status: 303, headers: { location: '/local/foreign' }, body: Buffer.alloc(0) }
}

/** What departments' own systems were told, newest first, with what they can do about it. */
export const foreignPage = (store: ForeignStore): Answer =>
  page(
    'Departments’ own systems – Shire on this machine',
    `<h1>Departments’ own systems</h1>
<p>What reached them, and what they say. To have one: <code>npm start -- --foreign highways=open311</code> (or <code>webhook</code>). <a href="/local/foreign.json">As JSON</a>. <a href="/local/outside">How it behaves</a>. <a href="/local">What is where</a>.</p>
<h2>By Open311</h2>
${store.reported.toReversed().map(reported(store.told)).join('\n') || '<p>Nothing yet</p>'}
<h2>By webhook</h2>
${store.notified.toReversed().map(notified).join('\n') || '<p>Nothing yet</p>'}`,
  )

const reported = (told: readonly Told[]) => (one: Reported) =>
  `<article>
<h3>${html(one.id)}: ${html(one.status)}</h3>
<dl>${one.fields.map(([name, value]) => `<dt>${html(name)}</dt><dd><pre>${html(value)}</pre></dd>`).join('')}</dl>
${said(told.filter((update) => update.department === one.department && update.requestId === one.id))}
<form method="post" action="/local/foreign">
<fieldset>
<legend>What the department did</legend>
<input type="hidden" name="department" value="${html(one.department)}">
<input type="hidden" name="id" value="${html(one.id)}">
<p><label for="words-${html(one.id)}">What the resident reads</label><br><input id="words-${html(one.id)}" name="description"></p>
${statuses.map((status) => `<button name="status" value="${status}">${status.replaceAll('_', ' ')}</button>`).join('\n')}
</fieldset>
</form>
</article>`

const said = (told: readonly Told[]) =>
  told.length === 0
    ? ''
    : `<ul>${told.map(({ from, at, status, description }) => `<li>${from === 'us' ? 'Said' : 'Told by Shire'} <time>${html(at)}</time>: ${html(status)} ${html(description)}</li>`).join('')}</ul>`

const notified = ({ id, reference, taken, repeats }: Notified) => `<article>
<h3>${html(id)}: ${html(reference)}</h3>
<ol>${taken.map(({ at, type }) => `<li><time>${html(at)}</time> ${html(type)}</li>`).join('')}</ol>
<p>${repeats} came again and had no effect.</p>
</article>`
