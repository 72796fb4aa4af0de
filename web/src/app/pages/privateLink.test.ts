import { expect, test } from 'vitest'
import { makeReference } from '#contract/reference.ts'
import { readOpening } from './privateLink.ts'

const reference = makeReference('HW', new Uint8Array([1, 2, 3, 4, 5]))
const trackingKey = 'abcdefghijklmnopqrstuv'

test.each([
  ['a whole link', `https://example.org/track/${reference}#${trackingKey}`, 'link'],
  ['a link with spaces around it', `  /track/${reference}#${trackingKey} `, 'link'],
  ['a link that lost its end', `https://example.org/track/${reference}`, 'incomplete'],
  ['a link whose key was cut', `https://example.org/track/${reference}#abc`, 'incomplete'],
  ['a reference', reference, 'reference'],
  ['a reference as it is read out', reference.toLowerCase().replaceAll('-', ' '), 'reference'],
  ['a reference with a wrong character', `${reference.slice(0, -1)}?`, 'unreadable'],
  ['a link to something else', `https://example.org/track/pothole#${trackingKey}`, 'unreadable'],
  ['nothing', '', 'unreadable'],
])('%s', (_, typed, kind) => {
  expect(readOpening(typed)).toMatchObject(
    kind === 'link'
      ? { kind, reference, trackingKey }
      : { kind, ...(kind !== 'unreadable' && { reference }) },
  )
})
