import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ownShell } from '#contract/core/pages/own-shell.ts'
import { mangledMark } from '#contract/requests/private-link.ts'

/** The longest code that a CloudFront Function may have, in bytes. */
const limit = 10 * 1024

/** The code of the CloudFront Function for the built site in `folder`. Throws when the site has no home page. */
export function pageMapping(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(sep).join('/')}`)
    .sort()
  const pages = files.flatMap((file) =>
    file.endsWith('/index.html') ? [file.slice(0, -'/index.html'.length) || '/'] : [],
  )
  const plain = files.filter(
    (file) =>
      /\.[^/]+$/.test(file) &&
      !file.endsWith('/index.html') &&
      !/.\/shell\.html$/.test(file) &&
      !file.startsWith('/assets/'),
  )
  for (const needed of ['/index.html', '/shell.html', '/not-found.html']) {
    if (!files.includes(needed)) throw new Error(`${join(folder, needed)} is missing: run npm run build`)
  }
  const code = readFileSync(join(import.meta.dirname, 'page-mapping.js'), 'utf8')
    .replace('(PAGES)', `(${JSON.stringify(byFolder(pages.filter((page) => page !== '/')))})`)
    .replace('MARK\n', () => `${mangledMark}\n`)
    .replace('OWN\n', () => `${ownShell}\n`)
    .replace('(FILES)', `(${JSON.stringify(byFolder(plain))})`)
  if (Buffer.byteLength(code) > limit)
    throw new Error(`The page mapping has more than ${limit} bytes: prerender fewer pages`)
  return code
}

/** Last parts of addresses, one space between them, by what stands before: `{"/report": "grass pothole"}`. */
function byFolder(addresses: readonly string[]): Record<string, string> {
  const groups = Map.groupBy(addresses, (address) => address.slice(0, address.lastIndexOf('/')))
  return Object.fromEntries(
    [...groups].map(([folder, members]) => [
      folder,
      members.map((one) => one.slice(folder.length + 1)).join(' '),
    ]),
  )
}
