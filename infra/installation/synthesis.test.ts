import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { currentInstallation } from './current.ts'

const root = resolve(import.meta.dirname, '../..')

it.runIf(currentInstallation().areas.sample)(
  'ends a synthesis with samples that nobody asked for, before anything is built',
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/app.ts'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stderr).toMatch(/things keep this installation from working:\n.*No boundaries were imported/)
    expect(stderr).toContain('Say -c sample=yes')
    expect(stdout).toBe('')
    expect(status).toBe(1)
  },
)
