import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { floorInWords } from '#web/app/floor.ts'
import { newerIn } from './asked.ts'
import { newer } from './newer.ts'

describe('what a script asks for that the oldest browsers lack', () => {
  it.each([
    ['AbortSignal.any([a])', 'AbortSignal.any'],
    ['const { groupBy } = Map', 'Map.groupBy'],
    ['Map["groupBy"](a, b)', 'Map.groupBy'],
    ['list.toSorted()', '.toSorted()'],
    ['text.isWellFormed()', '.isWellFormed()'],
    ['navigator.globalPrivacyControl', 'navigator.globalPrivacyControl'],
    ['window.navigation.navigate("/")', 'window.navigation'],
    ['new CompressionStream("gzip")', 'CompressionStream'],
    ['Promise.withResolvers()', 'Promise.withResolvers'],
    ['Iterator.from(a)', 'Iterator.from'],
    ['a.replace(/(?<=b)c/, "")', 'lookbehind in /(?<=b)c/'],
    ['new RegExp("(?<!b)c", "g")', 'newer pattern in “(?<!b)c”'],
    ['a.replace(RegExp(`(?<=[a-z]{3})s$`, ``), ``)', 'newer pattern in “(?<=[a-z]{3})s$”'],
    ['question = { pattern: "(?i:a)" }', 'newer pattern in “(?i:a)”'],
  ])('%s', (script, what) => {
    expect(newerIn(script)).toContain(what)
  })

  it.each([
    ['a = [1].at(-1) ?? structuredClone(b)', 'is in all of them'],
    ['list.toSorted?.()', 'asks first'],
    ['const navigation = 1; navigation.state', 'is a name of its own'],
    ['function f({ scheduler }) { return scheduler.run }', 'is a name of its own'],
    ['/(?<year>\\d{4})/u.exec(a)', 'is a regular expression of 2018'],
    ['class A { #b = 1; static c = 2; has(d) { return #b in d } }', 'is syntax of 2022'],
  ])('%s is none: it %s', (script) => {
    expect(newerIn(script)).toEqual([])
  })

  it.each(['class A { static { a() } }', '/[a--b]/v', 'import a from "a" with { type: "json" }'])(
    'does not take the syntax of %s',
    (script) => {
      expect(() => newerIn(script)).toThrow(SyntaxError)
    },
  )

  it('comes from data that know of new and old', () => {
    const lacking = newer.map(({ owner, name }) => `${owner}.${name}`)
    expect(lacking).toEqual(
      expect.arrayContaining(['Set.union', 'Iterator.map', 'Array.toSorted', '.navigation']),
    )
    expect(lacking).not.toContain('Array.findLast')
  })
})

it('is what the README says', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  expect(readme).toContain(`It works in ${floorInWords.join(', ')}, and newer`)
})
