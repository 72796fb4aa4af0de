import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'playwright/test'

/** Where it stands what tests of this file, on this screen, have looked at in this run. */
function fileOfTest(): string {
  const { file, project } = test.info()
  const folder = join(project.outputDir, 'looked')
  mkdirSync(folder, { recursive: true })
  return join(folder, createHash('sha256').update(`${project.name} ${file}`).digest('hex'))
}

/**
 * What the tests of a file have looked at. Kept on disk: after a test that failed, the rest of its file goes on in
 * another process, which would know of nothing that was seen before.
 */
export class Looked {
  private readonly here = new Set<string>()

  add(what: string): void {
    if (this.here.has(what)) return
    this.here.add(what)
    appendFileSync(fileOfTest(), `${what}\n`)
  }

  has(what: string): boolean {
    if (this.here.has(what)) return true
    const file = fileOfTest()
    return existsSync(file) && readFileSync(file, 'utf8').split('\n').includes(what)
  }
}
