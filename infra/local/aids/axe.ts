import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Answer } from '../front/exchange.ts'

/** Where a page of the site imports axe from, which then finds in it what is in somebody's way: `await axe.run()`. */
export const axeAt = '/local/axe.js'

/** The code of axe. */
export const axeScript = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let answer: Answer | undefined

/** The same as a browser gets it, which may keep it. */
export function axeAnswer(): Answer {
  answer ??= {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' },
    body: Buffer.from(axeScript()),
  }
  return answer
}
