import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'playwright/test'

/** Where it stands what tests of this file, on this screen, have looked at in this run. */
function fileOfTest(what: string): string {
  const { file, project } = test.info()
  const folder = join(project.outputDir, 'looked')
  mkdirSync(folder, { recursive: true })
  return join(folder, createHash('sha256').update(`${project.name} ${file} ${what}`).digest('hex'))
}

/**
 * What the tests of a file have looked at. Kept on disk: after a test that failed, the rest of its file goes on in
 * another process, which would know of nothing that was seen before.
 */
export class Looked {
  private readonly here = new Set<string>()
  private readonly what: string

  /** `what`: of what kind the things are that are looked at, such as `routes`. */
  constructor(what: string) {
    this.what = what
  }

  add(one: string): void {
    if (this.here.has(one)) return
    this.here.add(one)
    appendFileSync(fileOfTest(this.what), `${one}\n`)
  }

  has(one: string): boolean {
    if (this.here.has(one)) return true
    const file = fileOfTest(this.what)
    return existsSync(file) && readFileSync(file, 'utf8').split('\n').includes(one)
  }
}
