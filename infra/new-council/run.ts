import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { answersIn } from './answers.ts'
import { ask } from './ask.ts'
import { missingIn } from './missing.ts'
import { profileOf } from './profile.ts'
import { writeProfile } from './write.ts'

/**
 * `npm run new-council [-- --answers answers.json] [--replace]`: asks what makes Shire a council's own, writes its profile, and says
 * what is missing still.
 */
const root = resolve(import.meta.dirname, '../..')

try {
  const { values } = parseArgs({
    options: { answers: { type: 'string' }, replace: { type: 'boolean', default: false } },
  })
  const answers = values.answers
    ? answersIn(readFileSync(values.answers, 'utf8'), values.answers)
    : await ask()
  const file = writeProfile(profileOf(answers), root, values)
  console.log(`\n${file} is written, and api/profile/current.ts takes it.\n`)
  // In a process of its own: this one has loaded the profile that was there before.
  const checked = spawnSync(process.execPath, ['infra/installation/run.ts'], { cwd: root, encoding: 'utf8' })
  console.log(`${(checked.stderr || checked.stdout).trim()}\n`)
  console.log(missingIn(root))
  console.log('\nThen: npm run check-installation, and npm start.')
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
