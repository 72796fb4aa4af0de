import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjects } from '#contract/fostering/about.ts'
import { reaches } from '#contract/fostering/enquiry.ts'
import { type HubEnquiry, hubFormat } from '#contract/fostering/hub.ts'
import { act } from '../acts.ts'
import { recruiter, world } from '../testing/world.ts'
import { enquiryView } from '../view.ts'
import { columns, inCsv, outCsv } from './csv.ts'
import { asHubHas, handedToHub, hubFile } from './give.ts'
import { takeFromHub } from './take.ts'

const hub = 'sample-hub'
const line: HubEnquiry = {
  number: 'EM-2026-17',
  receivedOn: '2026-11-27',
  about: 'foster',
  name: 'Sample Person',
  reach: 'email',
  email: 'sample@example.org',
  postcode: 'LE3 8RA',
  words: 'Two dogs,\na "big" garden',
  heard: 'Radio',
  agreedOn: '2026-11-27',
}
const csvOf = (...all: Partial<HubEnquiry>[]) => outCsv(all.map((one) => ({ ...line, ...one })))
const jsonOf = (...all: Partial<HubEnquiry>[]) =>
  JSON.stringify({ format: hubFormat, from: hub, enquiries: all.map((one) => ({ ...line, ...one })) })
const many = (n: number) => Array.from({ length: n }, (_, at) => ({ number: `N-${at}` }))

describe('what a hub took', () => {
  it.each([
    ['CSV', csvOf],
    ['JSON', jsonOf],
  ])('comes in as %s without losing its clock, and the same file twice adds nothing', async (_, file) => {
    const { ports, shelf, told } = world()
    expect(await takeFromHub(ports, recruiter, hub, file({}))).toEqual({ taken: 1, known: 0, refused: [] })
    expect(await takeFromHub(ports, recruiter, hub, file({}))).toEqual({ taken: 0, known: 1, refused: [] })
    const [enquiry] = [...shelf.items.values()]
    if (!enquiry) throw new Error('nothing came in')
    expect(enquiry.values).toMatchObject({
      said: { name: 'Sample Person', heard: 'hub', words: line.words },
      hub: { id: hub, number: line.number, heard: 'Radio' },
      receivedOn: '2026-11-27',
      agreed: { hub, on: '2026-11-27' },
    })
    // Friday: the answer was promised for Monday, and today is Tuesday.
    expect(enquiryView(ports, enquiry).steps[0]).toMatchObject({ state: 'late', by: { day: '2026-11-30' } })
    expect(told).toHaveLength(1)
  })

  it('comes in once also where the same file is sent by two at once', async () => {
    const { ports, shelf } = world()
    const file = csvOf(...many(40))
    const answers = await Promise.all([1, 2, 3].map(() => takeFromHub(ports, recruiter, hub, file)))
    expect(answers.reduce((sum, { taken }) => sum + taken, 0)).toBe(40)
    expect(shelf.items.size).toBe(40)
  })

  it.each<[string, Partial<Record<keyof HubEnquiry, string>>, RegExp]>([
    ['a date that is none', { receivedOn: '27/11/2026' }, /^ReceivedOn: .*2026-12-01/],
    ['a day that is to come', { receivedOn: '2026-12-24' }, /^ReceivedOn: .*still to come/],
    ['a subject that there is not', { about: 'pets' }, /^About: /],
    ['nobody’s name', { name: '' }, /^Name: /],
    ['no way to answer', { email: '' }, /^Email or Phone: /],
    ['an address that is none', { email: 'sample@' }, /^Email: /],
    ['a postcode that is none', { postcode: 'Leicester' }, /^Postcode: .*SW1A 2AA/],
    ['a number that cannot be one', { number: 'No. 1' }, /^Number: /],
    ['no day of their yes', { agreedOn: '' }, /^AgreedOn: /],
  ])('is refused with %s by its line, and the others are taken', async (_, wrong, message) => {
    const { ports } = world()
    const file = csvOf({ number: 'A' }, wrong as Partial<HubEnquiry>, { number: 'C' })
    const answer = await takeFromHub(ports, recruiter, hub, file)
    expect(answer).toMatchObject({ taken: 2, refused: [{ message: expect.stringMatching(message) }] })
    // The first line names the columns, and a text of two lines is one line of the table.
    expect(answer.refused[0]?.line).toBe(4)
    // What to put right, and nothing of a person.
    expect(JSON.stringify(answer)).not.toMatch(/sample@|Sample Person|Leicester"/)
  })

  it('is refused where a number comes again and says something else', async () => {
    const { ports } = world()
    await takeFromHub(ports, recruiter, hub, csvOf({}))
    expect(await takeFromHub(ports, recruiter, hub, csvOf({ words: 'Other words' }))).toMatchObject({
      taken: 0,
      refused: [{ line: 2, message: expect.stringMatching(/number of its own/) }],
    })
  })

  it.each([
    ['A,B\n1,2\n', /no column Number/],
    ['{', /neither JSON/],
    [jsonOf().replace(hubFormat, 'other-1'), /^format: Use fostering-enquiries-1/],
    [jsonOf().replace(hub, 'another'), /from somebody else/],
    ['Number,"', /quotation mark/],
  ])('is no file of enquiries: %s', async (text, message) => {
    const { ports } = world()
    expect(await takeFromHub(ports, recruiter, hub, text)).toMatchObject({
      taken: 0,
      refused: [{ line: 1, message: expect.stringMatching(message) }],
    })
  })
})

describe('what belongs to a hub', () => {
  it('goes out as it was said, and comes in at the other end as the same', async () => {
    const here = world()
    const { reference } = await here.ask()
    await here.ask({ name: 'Somebody who stays' })
    await act(here.ports, recruiter, reference, { do: 'hand-on', seen: 1, hub, agreed: true }, here.key())
    const out = (await handedToHub(here.ports, hub)).map(asHubHas)
    expect(out).toMatchObject([
      { number: reference, receivedOn: '2026-12-01', words: 'Could I foster with two dogs?' },
    ])
    for (const as of ['csv', 'json'] as const) {
      const there = world()
      expect(await takeFromHub(there.ports, recruiter, 'us', hubFile(out, as, 'us'))).toMatchObject({
        taken: 1,
      })
      const [taken] = [...there.shelf.items.values()]
      expect(taken?.values.said).toMatchObject({
        name: 'Sample Person',
        email: 'sample@example.org',
        heard: 'hub',
      })
    }
  })

  it('goes back under the hub’s own number', async () => {
    const { ports, shelf, key } = world()
    await takeFromHub(ports, recruiter, hub, csvOf({}))
    const [taken] = [...shelf.items.values()]
    const reference = taken?.household.slice('enquiry.'.length) ?? ''
    await act(ports, recruiter, reference, { do: 'hand-on', seen: 1, hub, agreed: true }, key())
    expect((await handedToHub(ports, hub)).map(asHubHas)).toMatchObject([
      { number: line.number, heard: 'Radio' },
    ])
  })
})

const text = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((one) => one.trim())
  .filter((one) => one !== '' && !one.startsWith("'"))

it('reads every file that it writes, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          name: text,
          words: text,
          times: text,
          about: fc.constantFrom(...subjects),
          reach: fc.constantFrom(...reaches),
        }),
        { maxLength: 5 },
      ),
      (given) => {
        const all = given.map((one, at) => ({ ...line, ...one, number: `N${at}` }))
        const read = inCsv(outCsv(all))
        expect('rows' in read && read.rows.map(({ sent }) => sent)).toEqual(all)
      },
    ),
  )
  expect(Object.values(columns)).toHaveLength(12)
})
