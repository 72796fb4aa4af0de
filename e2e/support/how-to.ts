import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a step does to one file: makes it, or lets lines of it come and go. */
export interface Change {
  /** Such as `Add a service, step 2`. */
  readonly step: string
  readonly file: string
  readonly makes: boolean
  /** The whole file, or a diff whose parts are parted by `@@`. */
  readonly text: string
}

const heading = /^## (.+)$/
const number = /^(\d+)\. /
const opens = /^ {3}```(?:ts|diff)$/

/** The changes that the numbered steps of a text make, in their order. Throws for a block that names no file. */
export function changesIn(markdown: string): Change[] {
  const changes: Change[] = []
  let [section, step] = ['', '']
  const lines = markdown.split('\n')
  for (const [at, line] of lines.entries()) {
    section = heading.exec(line)?.[1] ?? section
    step = number.exec(line)?.[1] ?? step
    if (!opens.test(line)) continue
    const block = lines.slice(at + 1, lines.indexOf('   ```', at)).map((inside) => `${inside.slice(3)}\n`)
    changes.push(...changesOf(`${section}, step ${step}`, block.join('')))
  }
  return changes
}

/** A block begins with `// file`, which it makes, or with `+++ file`, which it changes; others may follow. */
function changesOf(step: string, block: string): Change[] {
  const [, made, text = ''] = /^\/\/ (\S+)\n(.*)$/s.exec(block) ?? []
  if (made) return [{ step, file: made, makes: true, text }]
  const [before, ...parts] = block.split(/^\+\+\+ /m)
  if (before || parts.length === 0) throw new Error(`${step}: a block names no file`)
  return parts.map((part) => {
    const end = part.indexOf('\n')
    return { step, file: part.slice(0, end), makes: false, text: part.slice(end + 1) }
  })
}

/** Does it to a tree. Throws, by the step, where the file is there already, or the lines are not. */
export function apply(root: string, { step, file, makes, text }: Change): void {
  const path = join(root, file)
  if (makes === existsSync(path)) throw new Error(`${step}: ${file} is ${makes ? '' : 'not '}there`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, makes ? text : changed(`${step}: ${file}`, readFileSync(path, 'utf8'), text))
}

function changed(where: string, source: string, diff: string): string {
  return diff.split('@@\n').reduce((now, part) => {
    const lines = part.split('\n').slice(0, -1)
    const without = (sign: string) =>
      lines.filter((line) => !line.startsWith(sign)).map((line) => `${line.slice(1)}\n`)
    const [before, after] = [without('+').join(''), without('-').join('')]
    const around = `\n${now}`.split(`\n${before}`)
    if (around.length !== 2) throw new Error(`${where} has ${around.length - 1} times\n${before}`)
    return around.join(`\n${after}`).slice(1)
  }, source)
}
