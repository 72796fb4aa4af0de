import { expect, it } from 'vitest'
import { missingWords } from './Photos.tsx'

const file = (missing: boolean, description?: string) => ({
  id: 'A'.repeat(26),
  ...(description ? { description } : {}),
  ...(missing ? { missing } : {}),
})

it('says which files did not arrive, and that the request goes on', () => {
  expect(missingWords([file(false, 'Far')])).toBeUndefined()
  expect(missingWords([file(false, 'Far'), file(true, 'Near')])).toBe(
    'A file that you added did not reach us (‘Near’). We have gone on without it. If we need it, we will ask you for it.',
  )
  expect(missingWords([file(true), file(true)])).toBe(
    '2 files that you added did not reach us. We have gone on without them. If we need them, we will ask you for them.',
  )
})
