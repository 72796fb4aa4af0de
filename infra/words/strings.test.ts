import { expect, it } from 'vitest'
import { allSaid, readerOf } from './said.ts'
import { stringsIn } from './strings.ts'

const page = `import { Link } from '#web/design/Link.tsx'
type Where = 'not a string' | 'nor this one'

export function Page({ phone }: { phone: string }) {
  if (phone === 'not for readers') throw new Error('The page has no phone')
  return (
    <main className="govuk-main-wrapper app-page">
      <h1>Report a problem</h1>
      <p>
        Call <Link href="tel:0116">{phone}</Link> if{' '}
        <strong>somebody</strong> is hurt.
      </p>
      <button type="button" aria-label="Close this page">Send</button>
      <p>{phone ? \`Call us on \${phone}\` : 'We have no phone'}</p>
    </main>
  )
}
`

it('finds what people read, a paragraph in one piece, and leaves what a machine reads', () => {
  expect(stringsIn('page.tsx', page).map(({ line, words }) => [line, words])).toEqual([
    [8, 'Report a problem'],
    [10, 'Call {…} if somebody is hurt.'],
    [13, 'Close this page'],
    [13, 'Send'],
    [14, 'Call us on {…}'],
    [14, 'We have no phone'],
  ])
})

it('says what is wrong with a file that it cannot read', () => {
  expect(() => stringsIn('broken.ts', 'const = ')).toThrow('broken.ts')
})

it('lists the strings of the product for those who read them', () => {
  const all = allSaid()
  const said = (reader: Parameters<typeof all.get>[0]) => (all.get(reader) ?? []).map(({ words }) => words)
  expect(said('residents')).toContain('Report a problem')
  expect(said('residents')).toContain('Send report')
  expect(said('staff')).toContain('Who looked at a request')
  expect(said('API errors')).toContain('No field may be called __proto__. Leave it out.')
  expect(said('e-mails and texts').length).toBeGreaterThan(100)
  expect([...all.values()].flat().length).toBeGreaterThan(10_000)
})

it.each([
  ['web/src/features/tracking/Standing.tsx', 'residents'],
  ['web/src/features/workspace/List.tsx', 'staff'],
  ['api/requests/notify/words.ts', 'e-mails and texts'],
  ['api/http/core/body.ts', 'API errors'],
  ['infra/local/start.ts', undefined],
] as const)('knows who reads %s', (file, reader) => expect(readerOf(file)).toBe(reader))
