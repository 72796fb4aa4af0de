import { request } from 'node:http'
import { expect, inject, it } from 'vitest'
import type { PlayerState } from '#infra/local/aids/state.ts'

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
