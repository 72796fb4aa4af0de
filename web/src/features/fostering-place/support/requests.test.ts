import { expect, it } from 'vitest'
import type { SupportView } from '#contract/fostering/carers/support.ts'
import { reachedAt, standingInWords } from './requests.ts'

const closed: SupportView = {
  kind: 'information',
  title: 'Something I need to know',
  words: 'When?',
  urgent: false,
  state: 'done',
  asked: { name: 'Sample One', at: '2026-12-01T10:00:00.000Z' },
  promise: { words: 'two working days', due: '2026-12-03T17:00:00.000Z', source: 'Sample' },
}

it('says why a request closed of itself, and whom to call at that hour', () => {
  for (const at of ['2026-12-02T10:00:00.000Z', '2026-12-05T21:10:00.000Z']) {
    const now = new Date(at)
    const text = standingInWords({ ...closed, over: 'approval-ended' }, now).join(' ')
    expect(text).toContain('because your approval ended')
    expect(text).toContain(reachedAt(now).phone)
    expect(standingInWords(closed, now)).toEqual(['This is closed.'])
  }
})
