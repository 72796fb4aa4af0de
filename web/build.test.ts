import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownShell, ownShells } from '#contract/core/pages/own-shell.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { paths } from '#web/app/paths.ts'
import { withImports } from '../e2e/bench/built-site.ts'
import { buildSite } from './build.ts'
import { allowed } from './floor/allowed.ts'
import { newerIn } from './floor/asked.ts'

/** The one that was built for all tests, or one that is built for these and removed after them. */
const given = process.env.SHIRE_BUILT ? join(import.meta.dirname, '../build/site') : undefined
let site: string
beforeAll(async () => {
  site = given ?? join(await mkdtemp(join(tmpdir(), 'site-')), 'site')
  if (!given) await buildSite(site)
})
afterAll(() => given ?? rm(join(site, '..'), { recursive: true }))

const read = (file: string) => readFileSync(join(site, file), 'utf8')
const pages = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
/** Addresses of scripts and styles that a page asks for at once. */
const asked = (html: string) =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap(([, file]) => file ?? [])
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const gzipped = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file))).length, 0)

describe('the built site', () => {
  test('has a file for each fixed page', () => {
    const fixed = ['', 'report', 'find', 'apply', 'track', 'privacy', 'accessibility', 'cookies']
    for (const page of fixed) expect(existsSync(join(site, page, 'index.html')), page).toBe(true)
    expect(pages()).toEqual(expect.arrayContaining(['shell.html', 'not-found.html']))
  })

  test('runs no script and no style that stands in a page, as the content security policy asks', () => {
    for (const page of pages()) {
      // What search engines read is data: no browser runs it, and the policy does not look at it.
      const html = read(page).replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')
      expect(html, page).not.toMatch(/<style|\sstyle=|\son\w+="|javascript:/)
      expect(html.match(/<script\b/g), page).toHaveLength(1)
      expect(html, page).toMatch(/<script type="module" crossorigin src="\/assets\/[^"]+"><\/script>/)
    }
  })

  test('asks nobody else for anything', () => {
    for (const page of pages())
      expect(read(page).replace(/<link rel="canonical"[^>]*>/, ''), page).not.toMatch(
        /<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//,
      )
  })

  test('tells browsers nothing of how the council runs it', () => {
    const scripts = readdirSync(join(site, 'assets')).filter((file) => file.endsWith('.js'))
    const all = scripts.map((file) => read(`assets/${file}`)).join()
    expect(all).toContain(council.privacyContact)
    const { emailTemplate = '', textTemplate = '' } = council.messages ?? {}
    const untold = [emailTemplate, textTemplate, council.runningCost?.source, council.notFixed.source]
    for (const word of [...untold, 'monthlyBudgetUsd', 'alarmEmail', 'logRetentionDays'])
      expect(all).not.toContain(word)
  })

  test('asks only for files that are there', () => {
    for (const page of pages())
      for (const file of asked(read(page))) expect(statSync(join(site, file)).isFile(), file).toBe(true)
  })

  test('names each page and gives it one heading', () => {
    for (const page of pages().filter((file) => !/(^|\/)shell\.html$/.test(file))) {
      const html = read(page)
      expect(html, page).toMatch(new RegExp(`<title>[^<]+ – ${council.name}</title>`))
      expect(html.match(/<h1[ >]/g), page).toHaveLength(1)
      expect(html.match(/<main[ >]/g), page).toHaveLength(1)
    }
  })

  test('shows every service without a script', () => {
    for (const service of services) {
      const list = service.verb === 'report' ? 'report/index.html' : 'apply/index.html'
      expect(read(list), service.slug).toContain(`href="${paths.service(service)}"`)
      expect(read(join(paths.service(service), 'index.html'))).toContain(
        `<title>${escapeHtml(service.title)} – ${council.name}</title>`,
      )
    }
  })

  test('keeps each definition in a file of its own, which no page asks for before its form is opened', () => {
    const scripts = readdirSync(join(site, 'assets')).filter((file) => file.endsWith('.js'))
    const defining = (words: string) => scripts.filter((file) => read(join('assets', file)).includes(words))
    const [one, other] = [defining('What is the hole in?'), defining('How deep is the water?')]
    expect(one).toHaveLength(1)
    expect(other).not.toEqual(one)
    for (const page of pages()) expect(read(page), page).not.toContain(one[0])
  })

  test('fetches what a start page shows along with its code', () => {
    const needs = asked(read('report/pothole/index.html')).filter((file) => file.endsWith('.js'))
    const shown = needs.filter((file) => read(file).includes('You need to know where it is.'))
    expect(shown).toHaveLength(1)
    expect(asked(read('report/gully/index.html'))).not.toContain(shown[0])
  })

  test('fetches the code of a page along with the code of the app', () => {
    expect(read('index.html')).toMatch(/rel="modulepreload" crossorigin href="\/assets\/HomePage-/)
    expect(read('index.html')).not.toContain('ReportPage-')
  })

  test('asks for the code of staff on their own pages alone', () => {
    const scripts = readdirSync(join(site, 'assets')).filter((file) => file.endsWith('.js'))
    const theirs = scripts.filter((file) => /shire-staff|code_verifier/.test(read(join('assets', file))))
    expect(theirs.length).toBeGreaterThan(1)
    const asking = pages().filter((page) => theirs.some((file) => read(page).includes(file)))
    expect(asking.length).toBeGreaterThan(0)
    expect(asking.filter((page) => !page.startsWith('workspace/'))).toEqual([])
  })

  test('keeps a form to a few files, and what staff alone need out of them', () => {
    const form = readdirSync(join(site, 'assets')).filter((file) => /^JourneyPage-.*\.js$/.test(file))
    const files = withImports(
      site,
      form.map((file) => `/assets/${file}`),
    )
    expect(files.length).toBeLessThan(25)
    expect(files.map(read).join()).toContain('Check your answers')
    expect(files.filter((file) => /unassigned|shire-staff/.test(read(file)))).toEqual([])
  })

  test('gives a way on without scripts where the browser has to draw the page', () => {
    expect(read('shell.html')).toContain(council.phone)
    expect(read('shell.html')).toContain('<noscript>')
  })

  test('names each form and private page without scripts, with the number of whoever takes it by phone', () => {
    for (const service of services) {
      const html = read(join(paths.service(service), 'shell.html'))
      const { phone } = departmentOf(council, service.department)
      expect(`${paths.service(service)}/one`).toMatch(ownShell)
      expect(html).toContain(`<title>${escapeHtml(service.title)} – ${council.name}</title>`)
      const [, said] = /<noscript>(.*?)<\/noscript>/s.exec(html.slice(html.indexOf('<main'))) ?? []
      expect(said).toMatch(/<h1[^>]*>[^<]+: this form needs JavaScript<\/h1>/)
      expect(said).toContain(`href="tel:${phone.replace(/\s/g, '')}"`)
    }
    for (const address of ownShells) {
      expect(`${address}/one`).toMatch(ownShell)
      expect(read(join(address, 'shell.html'))).toMatch(/<title>[^<]+ – .*<h1[^>]*>[^<]+: this page needs/s)
    }
  })

  test('says without scripts, where a form begins, whom to call instead', () => {
    for (const service of services) {
      const html = read(join(paths.service(service), 'index.html'))
      const said = [...html.slice(html.indexOf('<main')).matchAll(/<noscript>(.*?)<\/noscript>/gs)].join()
      const { phone } = departmentOf(council, service.department)
      expect(said, service.slug).toContain(`href="tel:${phone.replace(/\s/g, '')}"`)
      // Said once: the number of whoever answers for the council would be another.
      expect(html.match(/<noscript>/g), service.slug).toHaveLength(2)
    }
  })

  test('keeps its first page small', () => {
    const files = asked(read('index.html'))
    expect(gzipped(files.filter((file) => file.endsWith('.js')))).toBeLessThan(115 * 1024)
    expect(gzipped(files.filter((file) => file.endsWith('.css')))).toBeLessThan(14 * 1024)
  })

  test('asks for nothing that the oldest browsers lack', () => {
    const scripts = readdirSync(join(site, 'assets')).filter((file) => file.endsWith('.js'))
    const asked = scripts.flatMap((file) =>
      newerIn(read(join('assets', file))).map((what) => ({ what, file: file.replace(/-[^-]+\.js$/, '') })),
    )
    const times = new Map(allowed.map(({ what, times }) => [what, times]))
    const found = new Map<string, string[]>()
    for (const { what, file } of asked) found.set(what, [...(found.get(what) ?? []), file])
    const said = [...new Set([...times.keys(), ...found.keys()])]
      .map((what) => ({ what, allowed: times.get(what) ?? 0, in: found.get(what) ?? [] }))
      // What is not asked for any more needs no leave: take it out of the list.
      .filter(({ allowed, in: files }) => allowed !== files.length)
    expect(said).toEqual([])
  })

  test('leaves nothing behind that only the build needed', () => {
    expect(existsSync(join(site, '.vite'))).toBe(false)
  })
})
