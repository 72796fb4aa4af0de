import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { meanwhile } from './meanwhile.ts'

const source = join(import.meta.dirname, '..')

describe('a press while something else is on its way', () => {
  it('is told to wait, unless it is the same again', () => {
    expect(meanwhile('save', 'finish')).toMatch(/^We are still sending/)
    expect(meanwhile('save', 'save')).toBeUndefined()
  })

  it('is never lost without a word where one page has several buttons', () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: source })
    const named = files.filter((file) => {
      const text = readFileSync(join(source, file), 'utf8')
      return /\[busy, setBusy\] = useState(?:<'' \|[^>]*>)?\(''\)/.test(text) && /if \(busy\)/.test(text)
    })
    expect(named.length).toBeGreaterThan(7)
    const silent = named.filter(
      (file) => !/if \(busy\) \{\n.*\bmeanwhile\(busy, /.test(readFileSync(join(source, file), 'utf8')),
    )
    expect(silent).toEqual([])
  })

  it('nor in a form whose hook says so', () => {
    const files = globSync('**/*.tsx', { cwd: source }).map((file) =>
      readFileSync(join(source, file), 'utf8'),
    )
    const held = files.filter((text) => text.includes('{ busy, setBusy, waits } = useSending('))
    expect(held.length).toBeGreaterThan(5)
    expect(held.filter((text) => !/if \(waits\(\w+\)\) return\n/.test(text))).toEqual([])
  })

  it('nor where one has changed what is sent, and presses the same button again', () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: source })
    const silent = files.filter((file) =>
      /if \(busy\) return$/m.test(readFileSync(join(source, file), 'utf8')),
    )
    expect(silent).toEqual([])
  })
})
