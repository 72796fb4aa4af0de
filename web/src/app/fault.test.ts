import { expect, it, vi } from 'vitest'
import { council } from '#council'
import { ApiProblem } from './api.ts'
import { isFault, wordsUnlessFault } from './fault.ts'
import { makeQueryClient } from './queryClient.ts'

const importing = (message: string) => new TypeError(message)

it.each([
  ['the API’s no', new ApiProblem(422), false],
  ['no connection', new ApiProblem(0), false],
  ['what took too long', new DOMException('', 'TimeoutError'), false],
  ['what was given up', new DOMException('', 'AbortError'), false],
  [
    'code that did not come, in Chromium',
    importing('Failed to fetch dynamically imported module: /a.js'),
    false,
  ],
  [
    'code that did not come, in Firefox',
    importing('error loading dynamically imported module: /a.js'),
    false,
  ],
  ['code that did not come, in Safari', importing('Importing a module script failed.'), false],
  ['a call that the browser lacks', new TypeError('AbortSignal.any is not a function'), true],
  ['what storage refuses', new DOMException('', 'DataCloneError'), true],
  ['anything else', 'no error at all', true],
])('%s', (_, problem, fault) => {
  expect(isFault(problem)).toBe(fault)
})

it('is said with the telephone number, and stands in the console', () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const fault = new TypeError('x is undefined')
  expect(wordsUnlessFault(fault, 'Check that you are online')).toContain(council.phone)
  expect(reported).toHaveBeenCalledExactlyOnceWith(fault)
  expect(wordsUnlessFault(new ApiProblem(0), 'Check that you are online')).toBe('Check that you are online')
  expect(reported).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})

it('is not asked for again, and breaks a page that has nothing to show', () => {
  const { retry, throwOnError } = makeQueryClient().getDefaultOptions().queries ?? {}
  if (typeof retry !== 'function' || typeof throwOnError !== 'function') throw new Error('Neither is decided')
  expect(retry(0, new TypeError('x is undefined'))).toBe(false)
  expect(retry(0, new ApiProblem(0))).toBe(true)
  const query = (data: unknown) => ({ state: { data } }) as Parameters<typeof throwOnError>[1]
  expect(throwOnError(new TypeError('x is undefined'), query(undefined))).toBe(true)
  expect(throwOnError(new TypeError('x is undefined'), query('shown before'))).toBe(false)
  expect(throwOnError(new ApiProblem(0), query(undefined))).toBe(false)
})
