import { expect, it } from 'vitest'
import { readyText } from './ready-text.ts'

const ready = {
  url: 'http://localhost:3000',
  gateway: 'http://127.0.0.1:4000',
  functions: 31,
  queues: 16,
  dataDir: '/somewhere/.shire',
  took: '8.1 s',
  development: false,
}

it('says where everything is', () => {
  const text = readyText({ ...ready, now: new Date('2026-12-01T12:00:00Z') })
  expect(text).toContain('Ready after 8.1 s.')
  expect(text).toContain('http://127.0.0.1:4000 (31 functions, 16 queues)')
  expect(text).toContain('State and logs      /somewhere/.shire')
})

it('warns of calendars from two months before they end', () => {
  const at = (now: string) => readyText({ ...ready, now: new Date(now) })
  expect(at('2028-10-30T12:00:00Z')).not.toContain('calendars')
  expect(at('2028-10-31T12:00:00Z')).toMatch(/state stays\.\n\nThese calendars .*“england” .31 December 2028/)
})
