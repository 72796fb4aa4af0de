import { expect, it } from 'vitest'
import { council } from '#council'
import { openapi } from '#http/document/openapi.ts'
import { pathPattern } from '#infra/local/front/distribution.ts'
import { services } from '#services/index.ts'
import { keptAnswers } from './kept-answers.ts'

const { paths } = openapi(services, council) as unknown as {
  paths: Record<string, Record<string, { security?: unknown }>>
}

const behind = (pattern: string) => Object.entries(paths).filter(([path]) => pathPattern(pattern).test(path))

it.each(keptAnswers)('keeps nothing at %s that goes by who asks', (pattern) => {
  const found = behind(pattern)
  expect(found).not.toEqual([])
  for (const [path, operations] of found) {
    expect(
      Object.keys(operations).filter((name) => name !== 'parameters'),
      path,
    ).toEqual(['get'])
    expect(operations.get?.security, path).toBeUndefined()
  }
})
