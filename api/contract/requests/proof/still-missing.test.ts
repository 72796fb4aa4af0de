import { expect, it } from 'vitest'
import { stillMissing } from './still-missing.ts'

it.each([
  [{ files: 0, decides: true }, undefined],
  [{ files: 1, decides: true }, 'We cannot decide until you send us one more thing.'],
  [
    { files: 4, pence: 1000, decides: true },
    'We cannot decide until you send us 4 more things. You also need to pay £10.',
  ],
  [
    { files: 2, named: ['a photo', 'proof of address'], decides: true },
    'We cannot decide until you send us a photo and proof of address.',
  ],
  [
    { files: 3, named: ['a photo', 'proof of address'], decides: true },
    'We cannot decide until you send us a photo, proof of address and one more document.',
  ],
  [{ files: 2, decides: false }, 'You still need to send us 2 more things.'],
  [{ files: 0, pence: 1050, decides: true }, 'You still need to pay £10.50.'],
])('says of %j what is missing', (missing, words) => {
  expect(stillMissing(missing)).toBe(words)
})
