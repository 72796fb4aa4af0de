import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gzipBytes, loadedBy } from './built-site.ts'

const site = mkdtempSync(join(tmpdir(), 'shire-built-'))
const files = {
  'page.html': `<link rel="icon" href="/icon.svg"><link rel="stylesheet" crossorigin href="/a.css">
    <link href="/preloaded.js" rel="modulepreload"><script type="module" src="/entry.js"></script>
    <script type="application/json">{"from":"./no.js"}</script>`,
  'entry.js': `import{a as b}from"./one.js";import"./one.js";const s='import"./no.js"';b(()=>import("./later.js"),s)`,
  'one.js': `export*from"./two.js";export{c}from"./three.js";export const a=1`,
  'two.js': `import"./entry.js";export const d=1`,
  'three.js': 'export const c=1',
  'preloaded.js': 'export{}',
  'later.js': 'export const unused="not loaded before the page works"',
  'a.css': 'a{color:red}',
}

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text)
})
afterAll(() => rmSync(site, { recursive: true }))

describe('what a built page loads', () => {
  it('is what the HTML names and what that imports, each once, round cycles, without dynamic imports', () => {
    const { scripts, styles } = loadedBy(site, 'page.html')
    expect(scripts.sort()).toEqual(['/entry.js', '/one.js', '/preloaded.js', '/three.js', '/two.js'])
    expect(styles).toEqual(['/a.css'])
  })

  it('weighs what its files weigh after gzip at level 9', () => {
    const bytes = (text: string) => gzipSync(text, { level: 9 }).length
    expect(gzipBytes(site, ['/entry.js', '/a.css'])).toBe(bytes(files['entry.js']) + bytes(files['a.css']))
  })

  it('fails when a page names a file that was not built', () => {
    writeFileSync(join(site, 'broken.html'), '<script src="/gone.js"></script>')
    expect(() => loadedBy(site, 'broken.html')).toThrow('gone.js')
  })
})
