import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { fillOnce } from './fill-once.ts'
import { npmInstall } from './sharp.ts'

const root = mkdtempSync(join(tmpdir(), 'shire-fill-'))
afterAll(() => rmSync(root, { recursive: true }))
let project = ''
let folder = ''
beforeEach(() => {
  project = mkdtempSync(join(root, 'project-'))
  folder = join(project, 'build/cache/native')
})

it('installs once into a folder of its own, whoever asks at once, and leaves the checkout around it alone', async () => {
  for (const [path, name] of [
    [project, 'checkout'],
    [join(project, 'native'), 'native'],
  ] as const) {
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
  }
  let times = 0
  const install = async (half: string) => {
    times++
    await npmInstall(half, { native: `file:${join(project, 'native')}` }, ['--offline', '--install-links'])
  }
  await Promise.all([fillOnce(folder, install), fillOnce(folder, install), fillOnce(folder, install)])
  await fillOnce(folder, install)
  expect(times).toBe(1)
  expect(existsSync(join(folder, 'node_modules/native/package.json'))).toBe(true)
  expect(readdirSync(join(project, 'build/cache'))).toEqual(['native'])
  expect(readdirSync(project).sort()).toEqual(['build', 'native', 'package.json'])
})

it('takes what another process made meanwhile', async () => {
  await fillOnce(folder, async (half) => {
    await writeFile(join(half, 'whose'), 'ours')
    const module = JSON.stringify(join(import.meta.dirname, 'fill-once.ts'))
    const other = `import { writeFileSync } from 'node:fs'; const { fillOnce } = await import(${module})
      await fillOnce(${JSON.stringify(folder)}, async (half) => writeFileSync(half + '/theirs', ''))`
    const running = spawn(process.execPath, ['--input-type=module', '-e', other], { stdio: 'inherit' })
    expect(await once(running, 'exit')).toEqual([0, null])
  })
  expect(readdirSync(folder)).toEqual(['theirs'])
  expect(readdirSync(join(project, 'build/cache'))).toEqual(['native'])
})

it('leaves nothing behind when it fails, says why to all who asked, and tries again', async () => {
  const fail = async (half: string) => {
    cpSync(import.meta.filename, join(half, 'some'))
    throw new Error('no registry')
  }
  const asked = await Promise.allSettled([fillOnce(folder, fail), fillOnce(folder, fail)])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(readdirSync(join(project, 'build/cache'))).toEqual([])
  await fillOnce(folder, (half) => writeFile(join(half, 'some'), ''))
  expect(readdirSync(folder)).toEqual(['some'])
})
