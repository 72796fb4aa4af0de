import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { directory } from './web/directory.ts'
import { offeredSchools, schoolData } from './web/schools.ts'

/** Up to four of them, where Vitest leaves one to itself: with two that would be half. */
const processors = Math.min(availableParallelism(), 4)

const wire = 'e2e/**/*.wire.test.ts'
const drill = 'e2e/**/*.drill.test.ts'

const at = { cwd: import.meta.dirname }
const units = globSync('{api,web,infra,e2e}/**/*.test.{ts,tsx}', { ...at, exclude: [wire, drill] })
/** Rooms that neither build nor play anything, which changes the environment of whatever is loaded afterwards. */
const pure = new Set(
  globSync('{api,web/src,infra/stacks,infra/constructs}/**/*.test.{ts,tsx}', {
    ...at,
    exclude: ['api/aws/**'],
  }),
)
/**
 * What a test does that a file after it in the same thread would still see: it exchanges modules, globals or methods,
 * or starts an engine that its modules keep a connection to.
 */
const leavesTraces =
  /\bvi\.(?:mock|doMock|stub\w+|spyOn|useFakeTimers)\(|\bstart(?:Tables|EvidenceBucket)\(|#http\/testing\/evidence/
const sharing = units.filter(
  (file) => pure.has(file) && !leavesTraces.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
)
const apart = units.filter((file) => !sharing.includes(file))

/** A test that hangs ends; how fast it is, is what the lane’s budget says: CI’s machine may take three times as long as another. */
const unit = { maxWorkers: processors, testTimeout: 90_000, hookTimeout: 120_000 }
const installed = { globalSetup: ['e2e/support/installation.ts'], hookTimeout: 120_000 }

/**
 * The kind of a test stands in its file's name. `*.test.ts` stands beside the code and needs nothing running: those in
 * pure rooms that leave no traces share their threads and what these have loaded (`unit`), the others have one each
 * (`unit-apart`).
 * `*.wire.test.ts` asks a running installation over HTTP, one file after another; `*.drill.test.ts` kills, floods and
 * races one. They start it themselves when `npm test` hasn't.
 */
export default defineConfig({
  plugins: [react(), directory(), offeredSchools(), schoolData()],
  test: {
    reporters: ['default', './e2e/lanes/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          include: sharing,
          pool: 'threads',
          isolate: false,
        },
      },
      { extends: true, test: { ...unit, name: 'unit-apart', include: apart } },
      {
        extends: true,
        test: { ...installed, name: 'wire', include: [wire], fileParallelism: false, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: { ...installed, name: 'drill', include: [drill], maxWorkers: 2, testTimeout: 400_000 },
      },
    ],
  },
})
