import { timeZone } from '#contract/calendar/day.ts'
import { type Answer, text } from '../front/exchange.ts'
import { type Behaviour, foreignManners, type Manner, manners } from './behaviour.ts'
import type { Shown } from './local.ts'
import { html, page, pounds } from './page.ts'
import type { Message, Payment } from './store.ts'
import { type SystemId, systemIds, systems } from './systems.ts'

const words: Record<Manner, string> = {
  well: 'Answers well',
  fail: 'Fails',
  limit: 'Says it is asked too often',
  'time-out': 'Never answers',
  repeat: 'Does it, but never says so',
  slow: 'Answers after seconds',
  muddle: 'Tells twice, in no order',
  token: 'Gives numbers later',
  'no-lists': 'Has no list of requests',
  'no-updates': 'Has no updates',
  unreadable: 'Takes a report and says so in a way that nobody can read',
}

/** What was sent, for people: the newest first, links to be followed. */
export const inboxPage = ({ messages }: Shown): Answer =>
  page(
    'Messages – Shire on this machine',
    `<h1>Messages</h1>
<p>What residents would have got. Nothing leaves this machine. <a href="/local/inbox.json">As JSON</a>. <a href="/local/outside">Outside systems</a>. <a href="/local">What is where</a>.</p>
${messages().map(article).join('\n') || '<p>None yet</p>'}`,
  )

function article({ kind, to, subject, body, at }: Message) {
  const title = kind === 'email' ? (subject ?? '') : 'Text message'
  return `<article>
<h2>${html(title)}</h2>
<dl>
<dt>${kind === 'email' ? 'Email to' : 'Text to'}</dt><dd>${html(to)}</dd>
<dt>Sent</dt><dd><time datetime="${html(at)}">${html(whenOf(at))}</time></dd>
</dl>
<pre>${linked(body)}</pre>
</article>`
}

const whenOf = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone }).format(new Date(at))

/** The text as HTML, each address of a page in it a link. What ends a sentence is no part of an address. */
export const linked = (body: string): string =>
  body
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 ? `<a href="${html(part)}">${html(part)}</a>` : html(part)))
    .join('')

export const inboxJson = ({ messages }: Shown): Answer =>
  text(200, JSON.stringify({ messages: messages() }, null, 2), 'application/json')

/** How each system behaves, with buttons to change it, and the payments. */
export const outsidePage = ({ payments, behaviours }: Shown): Answer =>
  page(
    'Outside systems – Shire on this machine',
    `<h1>Outside systems</h1>
<p>Systems that others run, played on this machine. <a href="/local/outside.json">As JSON</a>. <a href="/local/inbox">Messages</a>. <a href="/local/foreign">Departments’ own systems</a>. <a href="/local">What is where</a>.</p>
${systemIds.map((system) => controls(system, behaviours.all()[system])).join('\n')}
<h2>Payments</h2>
${payments().map(paid).join('\n') || '<p>None yet</p>'}`,
  )

const mannersOf = (system: SystemId) =>
  manners.filter((manner) => system === 'foreign' || !(foreignManners as readonly string[]).includes(manner))

const controls = (
  system: SystemId,
  { manner, times }: Behaviour,
) => `<form method="post" action="/local/outside">
<fieldset>
<legend>${systems[system].name}: ${words[manner].toLowerCase()}${times === undefined ? '' : ` (${times} more)`}</legend>
<input type="hidden" name="system" value="${system}">
${mannersOf(system)
  .map(
    (one) => `<button name="behave" value="${one}" aria-pressed="${one === manner}">${words[one]}</button>`,
  )
  .join('\n')}
</fieldset>
</form>`

const paid = (payment: Payment) => `<article>
<h3>${html(payment.reference)}: ${pounds(payment.amount)}</h3>
<dl>
<dt>What for</dt><dd>${html(payment.description)}</dd>
<dt>State</dt><dd>${payment.status}${payment.code ? ` (${payment.code})` : ''}</dd>
<dt>Paid back</dt><dd>${pounds(payment.refunds.reduce((total, { amount }) => total + amount, 0))}</dd>
<dt>Pay’s id</dt><dd>${html(payment.id)}</dd>
</dl>
</article>`

export const outsideJson = ({ payments, behaviours }: Shown): Answer =>
  text(
    200,
    // Without what opens the payment page.
    JSON.stringify(
      { systems: behaviours.all(), payments: payments().map(({ tokens: _, session: __, ...rest }) => rest) },
      null,
      2,
    ),
    'application/json',
  )
