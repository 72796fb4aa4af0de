import { request } from 'node:http'
import { expect, inject, it } from 'vitest'
import { eventSchemaPath } from '#contract/requests/event-schema-path.ts'
import { keptAnswers } from '#infra/constructs/kept-answers.ts'
import type { PlayerState } from '#infra/local/aids/state.ts'
import { pathPattern } from '#infra/local/front/distribution.ts'

const url = inject('url')

/** The status that the API's own address answers with, asked round CloudFront. */
const statusOf = (host: string, method: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<number | undefined>((resolve, reject) =>
    request(`${url}${path}`, { method, headers: { host, ...headers } }, ({ statusCode }) =>
      resolve(statusCode),
    )
      .on('error', reject)
      .end(),
  )

it('is the only way to every route', async () => {
  const { functions, outputs } = (await (await fetch(`${url}/local/state`)).json()) as PlayerState
  const { host } = new URL(outputs.ApiUrl ?? '')
  const routes = functions.flatMap((one) => one.routes)
  expect(routes.length).toBeGreaterThan(50)
  for (const route of routes) {
    const [method = '', path = '/api/nothing'] = route.split(' ')
    const asked = [method.replace(/ANY|\$default/, 'GET'), path.replaceAll(/\{\w+\}/g, 'x')] as const
    expect(await statusOf(host, ...asked), route).toBe(403)
    expect(await statusOf(host, ...asked, { 'x-origin-key': 'a guess' }), route).toBe(403)
  }
})

it('does not believe a visitor who sends the key', async () => {
  const answer = await fetch(`${url}/api/services`, { headers: { 'x-origin-key': 'a guess' } })
  expect(answer.status).toBe(200)
})

type Operation = { security?: unknown; parameters?: { required?: boolean; in: string }[] }

it('keeps at the edge whatever says that it may be kept', async () => {
  const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
    paths: Record<string, { get?: Operation }>
  }
  const open = Object.entries(paths).filter(
    ([path, { get }]) =>
      get && !get.security && !path.includes('{') && !get.parameters?.some((one) => one.required),
  )
  const kept = []
  for (const [path] of open) {
    const says = (await fetch(`${url}${path}`)).headers.get('cache-control') ?? ''
    if (says.startsWith('public')) kept.push(path)
  }
  expect(kept).toContain('/api/performance')
  // Short, and read from nowhere.
  const cheap = ['/api/council', '/api/workspace/sign-in', eventSchemaPath]
  const unkept = kept.filter(
    (path) => !cheap.includes(path) && !keptAnswers.some((pattern) => pathPattern(pattern).test(path)),
  )
  expect(unkept).toEqual([])
})
