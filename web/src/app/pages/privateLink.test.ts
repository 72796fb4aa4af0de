import { expect, test } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import { pastedLinks } from '#contract/testing/mangled-links.ts'
import { readOpening } from './privateLink.ts'
import { messageOf } from './TrackPage.tsx'

const reference = makeReference('HW', new Uint8Array([1, 2, 3, 4, 5]))
const key = 'abcdefghijklmnopqrstuv'
const token = `${'a'.repeat(43)}.${'b'.repeat(43)}`

const paths = [
  `/track/${reference}#${key}`,
  `/continue/${makeReference('SV', new Uint8Array(5))}#${key}`,
  `/my-requests/list#${token.replace('.', '.1a2b3c.')}`,
  `/alerts/confirm#${token}`,
  `/alerts/stop#${token}`,
]

test.each(paths)('%s opens, however it was pasted', (path) => {
  for (const [name, change] of pastedLinks)
    expect(readOpening(` ${change(`https://example.org${path}`)} `), name).toEqual({ kind: 'link', path })
})

test.each<[string, string, object]>([
  [
    'a link that lost its end',
    `https://example.org/track/${reference}`,
    { kind: 'incomplete', of: 'request', reference },
  ],
  [
    'a link whose key was cut',
    `https://example.org/track/${reference}#abc`,
    { kind: 'incomplete', of: 'request', reference },
  ],
  ['a link to a list that was cut', '/my-requests/list#abc', { kind: 'incomplete', of: 'list' }],
  ['a reference', reference, { kind: 'reference', reference }],
  [
    'a reference as it is read out',
    reference.toLowerCase().replaceAll('-', ' '),
    { kind: 'reference', reference },
  ],
  ...[
    ['a reference with a wrong character', 'HW-0000-0001'],
    ['a reference with two that changed places', 'HW-7K3M-9QDT'],
    ['a reference with a letter that none has', 'HW-7K3U-9QTD'],
    ['a reference without one of its characters', 'hw-7k3m-9qt'],
    ['a reference as it is read out, with one too many', 'hw 7k3mm 9qtd'],
  ].map(([name = '', typed = '']): [string, string, object] => [
    name,
    typed,
    { kind: 'mistyped', typed: typed.toUpperCase() },
  ]),
  ['a few words', 'where is it', { kind: 'unreadable' }],
  ['a postcode', 'LE3 8RA', { kind: 'unreadable' }],
  ['a link with a wrong reference', `/track/HW-0000-0001#${key}`, { kind: 'unreadable' }],
  ['a link to something else', `https://example.org/track/pothole#${key}`, { kind: 'unreadable' }],
  ['nothing', ' ', { kind: 'nothing' }],
])('%s', (_, typed, opening) => expect(readOpening(typed)).toEqual(opening))

test('a mistyped reference is called one, with two ways on', () => {
  const opening = readOpening('hw-0000-0001')
  expect(opening.kind === 'mistyped' && messageOf(opening)).toBe(
    'HW-0000-0001 is not one of our references. Check each letter and number, or find your requests by email',
  )
})
