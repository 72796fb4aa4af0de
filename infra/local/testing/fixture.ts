import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '#infra/build.ts'
import { synthFixture } from './stack.ts'

/** Builds and synthesises the fixture in a directory of its own. */
export async function buildFixture(): Promise<{ directory: string; assembly: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'shire-player-'))
  const functions = join(directory, 'functions')
  const site = join(directory, 'site')
  mkdirSync(site)
  writeFileSync(
    join(site, 'index.html'),
    `<!doctype html><title>Notes</title><p>${'Notes. '.repeat(300)}</p>`,
  )
  await buildFunctions({ target: 'here', outDir: functions, entries: join(import.meta.dirname, 'functions') })
  return { directory, assembly: synthFixture({ functions, site, out: join(directory, 'assembly') }) }
}
