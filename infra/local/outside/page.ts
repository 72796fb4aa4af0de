import { type Answer, text } from '../front/exchange.ts'

/** Text that can stand in HTML. */
export const html = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const pounds = (pence: number): string => `£${(pence / 100).toFixed(2)}`

/** A page that belongs to the player. Its forms may lead to `formsTo` besides the page's own address. */
export function page(title: string, body: string, { status = 200, formsTo = '' } = {}): Answer {
  const answer = text(status, document(title, body), 'text/html; charset=utf-8')
  const policy = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self' ${formsTo}`
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'content-security-policy': policy.trim(),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  }
}

const document = (title: string, body: string) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; color: #0b0c0c; overflow-wrap: anywhere }
article { border-top: 1px solid #b1b4b6; padding: .5rem 0 1rem }
h2 { font-size: 1.2rem; margin: .5rem 0 }
a { color: #1d70b8 }
a:focus, button:focus { outline: 3px solid #0b0c0c; background: #ffdd00; color: #0b0c0c }
button { font: inherit; padding: .4rem .8rem; margin: .2rem .4rem .2rem 0; border: 2px solid #0b0c0c; background: #fff; color: #0b0c0c; cursor: pointer }
button.main { background: #00703c; border-color: #00703c; color: #fff }
button.main:focus { background: #ffdd00; color: #0b0c0c }
dt { font-weight: bold }
dd { margin: 0 0 .5rem }
pre { font: inherit; white-space: pre-wrap; margin: 0 }
button[aria-pressed=true] { background: #0b0c0c; color: #fff }
button[aria-pressed=true]:focus { background: #ffdd00; color: #0b0c0c }
fieldset { border: 0; padding: 0; margin: 0 0 1rem }
legend { font-weight: bold; padding: 0 }
</style>
<main>
${body}
</main>
</html>`
