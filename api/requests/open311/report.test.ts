import { describe, expect, it } from 'vitest'
import { alsoSent } from '#contract/core/condition.ts'
import { departmentView } from '#requests/elsewhere/department/view.ts'
import { serviceOf } from '#services/index.ts'
import { tokensOfRequest } from '../workspace/tokens.ts'
import { report } from './report.ts'
import { fileOf, potholeFields, reportPorts, sentBy } from './testing/sent.ts'
import { take } from './testing/taken.ts'

const refusals = async (...sent: Parameters<typeof sentBy>) => {
  const answer = await report(reportPorts(), sentBy(...sent))
  return answer.kind === 'refused' ? answer.errors : answer.kind
}

describe('a report of a foreign system', () => {
  it('is a request like one from a form, with the number that the system gave it', async () => {
    const contact = { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.org' }
    const fields = potholeFields({ ...contact, 'attribute[fixmystreet_id]': '4711', lat: '52.7720512345' })
    const { stored } = await take(reportPorts(), fields)
    expect(stored).toMatchObject({
      service: 'pothole',
      state: 'submitted',
      channel: 'open311',
      sentBy: { id: 'fixmystreet', number: '4711' },
      contact: { name: 'Ada Lovelace', email: 'ada@example.org', updates: 'none' },
      location: { lat: 52.772051, lon: -1.20617 },
      answers: { surface: 'wheel-track', details: 'A deep hole' },
    })
  })

  it.each([
    ['ada..l@example.org', 'after 6pm', 'email: ada..l@example.org, phone: after 6pm'],
    ['jo\nb@', '12\u0007\t3', 'email: jo b@, phone: 12 3'],
    [`${'jo'.repeat(600)}@`, undefined, `email: ${'jo'.repeat(600)}@`],
  ])('is taken with %j and %j, which can’t be used: for staff, and no part of the name', async (...sent) => {
    const [email, phone, alsoGiven] = sent
    const { stored } = await take(reportPorts(), potholeFields({ first_name: 'Ada', email, phone }))
    expect(stored.contact).toEqual({ name: 'Ada', alsoGiven, updates: 'none' })
    expect(JSON.stringify(stored.answers)).not.toContain(String(email).slice(0, 5))
    expect(departmentView(stored, serviceOf('pothole')).contact?.alsoGiven).toBe(alsoGiven)
  })

  it('is taken with nothing of the person but what can’t be used', async () => {
    const { stored } = await take(reportPorts(), potholeFields({ phone: 'none' }))
    expect(stored.contact).toEqual({ alsoGiven: 'phone: none', updates: 'none' })
    expect(tokensOfRequest(stored, serviceOf('pothole'))).toContain('none')
  })

  it('is taken with an address and a number that people write in another way', async () => {
    const landline = await take(
      reportPorts(),
      potholeFields({ email: '<ada@example.org>', phone: '0116 305 0001' }),
    )
    expect(landline.stored.contact).toEqual({
      email: 'ada@example.org',
      phone: '0116 305 0001',
      updates: 'none',
    })
  })

  it.each([
    ['Anand s/o', 'Kumar', 'Anand s/o Kumar'],
    ['’t', 'Hooft\u200b', '’t Hooft'],
    ['Ada', '-', 'Ada'],
    ['O', '', 'O'],
    ['\u200b', ' ', undefined],
    ['😀'.repeat(150), '', '😀'.repeat(100)],
  ])('takes the name %s %s for what it is', async (first_name, last_name, name) => {
    const fields = potholeFields({ first_name, last_name, email: 'ada@example.org' })
    const { stored } = await take(reportPorts(), fields)
    expect(stored.contact?.name).toBe(name)
  })

  it('keeps photos that come as files and from addresses', async () => {
    const ports = reportPorts()
    const fields = potholeFields({ media_url: 'https://example.org/photo.jpg' })
    const { stored } = await take(ports, fields, [fileOf('hole.jpg', 'photo')])
    expect(stored.evidence).toHaveLength(2)
    expect([...ports.kept.keys()]).toEqual(stored.evidence.map(({ id }) => id))
    expect(stored.evidence[0]).toMatchObject({ question: 'photos', description: 'hole.jpg' })
  })

  it('finds a postcode in the words of an address', async () => {
    const fields = potholeFields({ lat: undefined, long: undefined, address_string: 'Opposite 3, le113tu' })
    const { stored } = await take(reportPorts(), fields)
    expect(stored.location).toMatchObject({ lat: 52.765, lon: -1.228, description: 'Opposite 3, le113tu' })
  })
})

describe('a place by its address', () => {
  it.each([
    ['12a Ashby Rd, Loughborough, Leicestershire, UK', -1.222],
    ['Outside the Co-op, 14 Ashby Road, Coalville', -1.378],
    ['Epinal Way', -1.229],
    ['epinal way loughborough', -1.229],
    ['Loughborough, Leicestershire', -1.206],
    ['12 Ashby Road, Loughborough, LE11 9ZZ', -1.222],
    ['Ashby Road, Coalville LE67 9ZZ, UK', -1.378],
    ['12 Ashby Road, Loughborough, LE11 3TU', -1.228],
  ])('%s', async (address, lon) => {
    const fields = potholeFields({ lat: undefined, long: undefined, address_string: address })
    const { stored } = await take(reportPorts(), fields)
    expect(stored.location).toMatchObject({ lon, description: address })
  })

  it.each([
    ['0', '0'],
    ['0.000000', '-0.0'],
    ['null', 'null'],
    ['95', '-1.2'],
  ])('counts where lat and long are %s and %s, which stay as words', async (lat, long) => {
    const fields = potholeFields({ lat, long, address_string: 'Epinal Way, Loughborough' })
    const { stored } = await take(reportPorts(), fields)
    expect(stored.location).toMatchObject({ lon: -1.229 })
    expect(stored.answers[alsoSent]).toBe(`lat: ${lat}\nlong: ${long}`)
  })
})

describe('what is refused, with what to do', () => {
  it.each([
    ['danger', { 'attribute[danger]': 'hurt' }, /Call 999 now/],
    ['a trunk road', { 'attribute[trunkRoad]': 'A46' }, /National Highways.*0300 123 5000/],
    ['a place of a neighbour', { long: '-0.5' }, /Rutland County Council.*https:/],
    ['danger that is said by its name', { 'attribute[danger]': ' HURT ' }, /Call 999 now/],
    ['no place', { lat: undefined }, /Send lat and long/],
    ['a place that is no number', { lat: 'north' }, /must be numbers/],
    ['a place in the sea off Africa', { lat: '0', long: '0' }, /Great Britain/],
    [
      'no point, with an address that is not known',
      { lat: '0', long: '0', address_string: 'The Old Mill' },
      /No place that is known/,
    ],
    ['an unknown postcode', { lat: undefined, address_string: 'ZZ1 1ZZ' }, /not known here/],
    [
      'a street that is in two towns',
      { lat: undefined, address_string: '3 Ashby Road, Leicestershire' },
      /Send one of “Ashby Road, Loughborough”, “Ashby Road, Coalville”, or lat and long/,
    ],
    [
      'a name with a slip in it, which is not put right by guessing',
      { lat: undefined, address_string: 'Epinall Way, Loughborough' },
      /Send one of “Epinal Way, Loughborough”/,
    ],
    [
      'a street that is not known in a town that is',
      { lat: undefined, address_string: 'The Old Mill, Mill Lane, Loughborough' },
      /No place that is known here fits.*a comma between/,
    ],
    [
      'a grid reference cut short',
      { lat: undefined, address_string: 'SK 536 19' },
      /You entered 5.*lat and long/,
    ],
    ['an id of an address', { lat: undefined, address_id: '#NOTPINPOINTED#' }, /address_id/],
  ])('%s', async (_, more, wanted) => {
    expect(await refusals(potholeFields(more))).toEqual([expect.stringMatching(wanted)])
  })

  it.each(['blue-badge', 'nothing', ''])('the service “%s”', async (service_code) => {
    expect(await refusals(potholeFields({ service_code }))).toBe('no-such-service')
  })
})
