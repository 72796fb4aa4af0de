import { type Answer, text } from '../front/exchange.ts'
import type { Triggers } from '../triggers/start.ts'
import { axeAnswer, axeAt } from './axe.ts'
import type { PlayerState } from './state.ts'

const schedules = '/local/schedules/'

/**
 * The player's own pages. They are never deployed: nothing of the template knows them. A `POST` to
 * `/local/schedules/<beginning of a logical id>` runs these schedules at once, and is answered when they have run.
 */
export function localPages(
  state: () => Promise<PlayerState>,
  runSchedules: Triggers['runSchedules'],
): (method: string, path: string) => Promise<Answer | undefined> {
  return async (method, path) => {
    if (path.startsWith(schedules) && method === 'POST') {
      const run = await runSchedules(path.slice(schedules.length))
      return run > 0 ? text(200, `${run} have run.`) : text(404, 'There is no such schedule.')
    }
    if (path === axeAt) return axeAnswer()
    if (path === '/local/state') return text(200, JSON.stringify(await state(), null, 2), 'application/json')
    if (path !== '/local' && path !== '/local/') return undefined
    const page = text(200, render(await state()), 'text/html; charset=utf-8')
    const policy = "default-src 'none'; style-src 'unsafe-inline'"
    return {
      ...page,
      headers: { ...page.headers, 'content-security-policy': policy, 'cache-control': 'no-store' },
    }
  }
}

function render(state: PlayerState): string {
  const { functions, queues, tables, buckets, happenings } = state
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What is where – Shire on this machine</title>
<style>
body { font: 1rem/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #0b0c0c }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
caption { font-weight: bold; font-size: 1.25rem; text-align: left; margin-bottom: .5rem }
th, td { text-align: left; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid #b1b4b6; vertical-align: top; overflow-wrap: anywhere }
</style>
<main>
<h1>What is where</h1>
<p>This page belongs to the player on this machine and is never deployed. The same as JSON: <a href="/local/state">/local/state</a>.</p>
<p>Messages: <a href="/local/inbox">/local/inbox</a>. Outside systems: <a href="/local/outside">/local/outside</a>. Departments’ own: <a href="/local/foreign">/local/foreign</a>. Staff: <a href="/workspace">/workspace</a>.</p>
<p>Site: <a href="${html(state.site)}">${html(state.site)}</a>. AWS is answered at ${html(state.aws)}. State and logs: ${html(state.dataDir)}. Memory: ${state.memoryMegabytes} MB.</p>
${table(
  'Functions',
  ['Name', 'Runs', 'Errors', 'Running', 'Started'],
  functions.map(({ name, runs, errors, running, started }) => [
    name,
    runs,
    errors,
    running,
    started ? 'yes' : 'no',
  ]),
)}
${table(
  'Queues',
  ['Name', 'Waiting', 'Taken'],
  queues.map(({ name, waiting, taken }) => [name, waiting, taken]),
)}
${table(
  'Tables',
  ['Name', 'Items'],
  tables.map(({ name, items }) => [name, items]),
)}
${table(
  'Buckets',
  ['Name', 'Objects'],
  buckets.map(({ name, objects }) => [name, objects]),
)}
${table(
  'What happened',
  ['When', 'What', 'Who', 'Why'],
  happenings.map(({ at, kind, who, what }) => [at, kind, who, what]),
)}
</main>
</html>`
}

function table(caption: string, headings: string[], rows: (string | number)[][]) {
  const head = headings.map((heading) => `<th scope="col">${html(heading)}</th>`).join('')
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${html(String(cell))}</td>`).join('')}</tr>`)
    .join('\n')
  return `<table><caption>${html(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body || '<tr><td>None yet</td></tr>'}</tbody></table>`
}

const html = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
