import { beforeEach, expect, it, vi } from 'vitest'

const session = { accessToken: 'a', expiresAt: Date.now() + 600_000, subject: 'amara' }
const asked: unknown[] = []

beforeEach(() => {
  vi.resetModules()
  asked.length = 0
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  })
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(headers.authorization)
    return Response.json({})
  })
})

const waiting = async () => {
  const { keepSession } = await import('./session.ts')
  const { staffApi } = await import('./staffApi.ts')
  keepSession({ ...session, ended: true })
  return { keepSession, answer: staffApi('/api/services', (json) => json, { method: 'POST', body: {} }) }
}

it('waits for whoever asked to sign in again, and asks then', async () => {
  const { keepSession, answer } = await waiting()
  keepSession({ ...session, accessToken: 'b' })
  await answer
  expect(asked).toEqual(['Bearer b'])
})

it('never asks as somebody else who has signed in since', async () => {
  const { keepSession, answer } = await waiting()
  keepSession({ ...session, accessToken: 'b', subject: 'ravi' })
  await expect(answer).rejects.toMatchObject({ status: 401 })
  expect(asked).toEqual([])
})
