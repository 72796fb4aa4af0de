import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from './store.ts'

const message = {
  id: '1',
  kind: 'text',
  to: '447700900982',
  body: 'one\ntwo',
  templateId: 't',
  at: '2026-03-03T10:00:00.000Z',
} as const

it('forgets a message that was cut short when the process was killed, and goes on after it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'shire-outside-'))
  openStore(dataDir).addMessage(message)
  appendFileSync(join(dataDir, 'outside-messages.jsonl'), '{"id":"2","ki')
  const reopened = openStore(dataDir)
  expect(reopened.messages).toEqual([message])
  reopened.addMessage({ ...message, id: '3' })
  expect(openStore(dataDir).messages.map(({ id }) => id)).toEqual(['1', '3'])
  rmSync(dataDir, { recursive: true })
})
