import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ApiProblem } from './api.ts'
import { askedAgain } from './askedAgain.ts'

const src = join(import.meta.dirname, '..')
const after = (error: Error | null, data?: string) => ({ state: { data, error } })

it('looks again as often as it should, also after the network or the service failed', () => {
  for (const error of [null, new ApiProblem(0), new ApiProblem(503)])
    expect(askedAgain(30_000)(after(error))).toBe(30_000)
})

it('goes by what is known', () => {
  const every = askedAgain((data: string | undefined) => data !== 'done' && 1000)
  expect([every(after(null)), every(after(null, 'done'))]).toEqual([1000, false])
})

it.each([401, 403, 404])('stops once it was refused with %i, whatever is still shown', (status) => {
  expect(askedAgain(30_000)(after(new ApiProblem(status), 'shown before'))).toBe(false)
})

it('is how every page looks again', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !/\.test\.tsx?$/.test(file))
  const others = files.filter((file) =>
    /refetchInterval:(?! askedAgain\()/.test(readFileSync(join(src, file), 'utf8')),
  )
  expect(others).toEqual([])
})
