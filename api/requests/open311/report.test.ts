import { describe, expect, it } from 'vitest'
import { alsoSent } from '#contract/condition.ts'
import { serviceOf } from '#services/index.ts'
import { departmentView } from '../department/view.ts'
import { erased } from '../erase.ts'
import { append } from '../history.ts'
import { MemoryRequests } from '../testing/memory.ts'
import { tokensOfRequest } from '../workspace/tokens.ts'
import { report } from './report.ts'
import { fileOf, potholeFields, reportPorts, sentBy } from './testing/sent.ts'

const start = new Date('2026-03-02T12:03:00.000Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

async function take(ports: ReturnType<typeof reportPorts>, ...sent: Parameters<typeof sentBy>) {
  const answer = await report(ports, sentBy(...sent))
  if (answer.kind !== 'taken') throw new Error(JSON.stringify(answer))
  const stored = ports.requests.items.get(answer.reference)
  if (!stored) throw new Error('not stored')
  return { ...answer, stored }
}

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

describe('nothing that was sent is lost', () => {
  it('keeps attributes that no question asks for, and other fields', async () => {
    const fields = potholeFields({
      'attribute[easting]': '453653',
      device_id: 'A phone',
      'attribute[x][]': ['1', '2'],
    })
    const { stored } = await take(reportPorts(), fields)
    expect(String(stored.answers[alsoSent]).split('\n')).toEqual([
      'easting: 453653',
      'x: 1, 2',
      'device_id: A phone',
    ])
  })

  it('keeps a description that is longer than the answer may be, whole', async () => {
    const description = 'long '.repeat(700).trim()
    const { stored } = await take(reportPorts(), potholeFields({ description }))
    expect(stored.answers[alsoSent]).toBe(`description: ${description}`)
    expect(String(stored.answers.details)).toHaveLength(1000)
  })

  it('keeps 30,000 bytes of a description whole, however long its characters are', async () => {
    const description = '👩‍👩‍👧‍👦'.repeat(1200)
    const { stored } = await take(reportPorts(), potholeFields({ description }))
    expect(String(stored.answers[alsoSent])).toBe(`description: ${description}`)
    expect(stored.answers.details).toMatch(/^(👩‍👩‍👧‍👦)+…$/u)
  })

  it.each([
    ['is left blank', '', 'Not answered: Depth'],
    ['is missing', undefined, 'Not answered: Depth'],
    ['is none of the options', 'very', 'Depth: very\nNot answered: Depth'],
  ])('is taken where an answer %s, and says so', async (_, depth, words) => {
    const { stored } = await take(reportPorts(), potholeFields({ 'attribute[depth]': depth }))
    expect(stored.answers).not.toHaveProperty('depth')
    expect(String(stored.answers[alsoSent]).replace(/How deep[^\n:]*/g, 'Depth')).toBe(words)
  })

  it('is taken without the answer to a question that is asked in some cases', async () => {
    const fields = potholeFields({
      service_code: 'street-light',
      'attribute[kind]': 'lamp-post',
      'attribute[fault]': 'out',
      'attribute[count]': 'one',
      'attribute[columnNumber]': '',
    })
    const { stored } = await take(reportPorts(), fields)
    expect(stored.answers.fault).toBe('out')
  })

  it('takes an option by its name and in any case', async () => {
    const { stored } = await take(reportPorts(), potholeFields({ 'attribute[depth]': '4-TO-10' }))
    expect(stored.answers.depth).toBe('4-to-10')
    expect(stored.answers).not.toHaveProperty(alsoSent)
  })

  it('keeps contact that can be no number whole, for staff alone', async () => {
    const phone = `call ${'or call '.repeat(40)}the neighbours`
    const { stored } = await take(reportPorts(), potholeFields({ first_name: 'Ada', phone }))
    expect(stored.contact).toEqual({ name: 'Ada', alsoGiven: `phone: ${phone}`, updates: 'none' })
    expect(JSON.stringify(stored.answers)).not.toContain('neighbours')
  })

  it('keeps answers to questions of a branch that was not taken', async () => {
    const fields = potholeFields({
      service_code: 'street-light',
      'attribute[surface]': undefined,
      'attribute[width]': undefined,
      'attribute[depth]': undefined,
      'attribute[kind]': 'bollard',
      'attribute[fault]': 'out',
      'attribute[count]': 'one',
      'attribute[columnNumber]': '14A',
    })
    const { stored } = await take(reportPorts(), fields)
    expect(stored.answers[alsoSent]).toBe('Lamp post number: 14A')
    expect(stored.answers).not.toHaveProperty('columnNumber')
  })

  it('asks for no more addresses than there may be photos', async () => {
    const ports = reportPorts()
    const asked: string[] = []
    const fetchMedia = async (url: string) => {
      asked.push(url)
      return undefined
    }
    const urls = Array.from({ length: 50 }, (_, at) => `https://example.org/${at}.jpg`)
    const fields = potholeFields({ media_url: urls })
    const { stored } = await take({ ...ports, fetchMedia }, fields)
    expect(asked).toEqual(urls.slice(0, 5))
    expect(String(stored.answers[alsoSent]).split('\n')).toHaveLength(50)
  })

  it('keeps an address that leads to no photo', async () => {
    const urls = ['https://example.org/gone.jpg', 'https://example.org/photo.jpg']
    const { stored } = await take(reportPorts(), potholeFields({ media_url: urls }))
    expect(stored.answers[alsoSent]).toBe('media_url: https://example.org/gone.jpg')
    expect(stored.evidence).toHaveLength(1)
  })

  it('is taken without a file that cannot be opened, and says which', async () => {
    const ports = reportPorts()
    const files = [fileOf('a.exe', 'MZ'), fileOf('hole.jpg', 'photo'), fileOf('', 'nothing')]
    const { stored, leftOut } = await take(ports, potholeFields(), files)
    expect(leftOut).toBe(2)
    expect(stored.evidence).toMatchObject([{ description: 'hole.jpg' }])
    expect(String(stored.answers[alsoSent]).split('\n')).toEqual([
      'Photo that could not be opened: a.exe',
      'Photo that could not be opened: without a name',
    ])
  })

  it('is taken with as many photos as the question takes, and says which are over', async () => {
    const six = Array.from({ length: 6 }, (_, at) => fileOf(`${at}.jpg`, 'photo'))
    const { stored, leftOut } = await take(reportPorts(), potholeFields(), six)
    expect([stored.evidence.length, leftOut]).toEqual([5, 1])
    expect(stored.answers[alsoSent]).toBe('Photo beyond the 5 that a report takes: 5.jpg')
  })
})

describe('a report that comes again', () => {
  it('is the same request, long after, where the system gives it a number', async () => {
    const requests = new MemoryRequests()
    const fields = potholeFields({ 'attribute[fixmystreet_id]': '4711' })
    const first = await take(reportPorts(requests), fields, [fileOf('a.jpg', 'photo')])
    const again = await take(reportPorts(requests, later(60 * 24 * 20)), fields, [fileOf('a.jpg', 'photo')])
    expect(again).toMatchObject({ reference: first.reference, changed: false })
    const more = new Map([...fields, ['description', ['Deeper']], ['email', ['ada@example.org']]])
    for (const _ of ['once', 'again']) {
      const other = await take(reportPorts(requests), more)
      expect(other).toMatchObject({ reference: first.reference, changed: true })
    }
    const { messages = [], evidence } = requests.items.get(first.reference) ?? {}
    expect(messages).toHaveLength(1)
    expect(messages[0]?.text).toMatch(/^Sent again, with something changed:\n\nDeeper\n/)
    expect(messages[0]?.by?.name).toBe('ada@example.org (fixmystreet)')
    expect(evidence).toHaveLength(1)
    expect(requests.items.size).toBe(1)
  })

  it('brings no words back to a request that was erased', async () => {
    const requests = new MemoryRequests()
    const fields = potholeFields({ 'attribute[fixmystreet_id]': '4711' })
    const { stored } = await take(reportPorts(requests), fields)
    const at = start.toISOString()
    const taken = append(stored, { type: 'acknowledged', at, by: 'Highways' })
    const fixed = taken && append(taken, { type: 'fixed', at, by: 'Highways' })
    const gone = fixed && erased(fixed, later(60 * 24 * 800), 'The council')
    if (!gone) throw new Error('It cannot be erased')
    requests.items.set(gone.reference, gone)
    const again = await take(reportPorts(requests), new Map([...fields, ['description', ['Deeper']]]))
    expect(again.reference).toBe(gone.reference)
    expect(requests.items.get(gone.reference)).toEqual(gone)
  })

  it('is another request for another system with the same number', async () => {
    const requests = new MemoryRequests()
    const fields = potholeFields({ 'attribute[fixmystreet_id]': '4711' })
    await take(reportPorts(requests), fields)
    await take(reportPorts(requests), fields, [], 'another')
    expect(requests.items.size).toBe(2)
  })

  it('is the same request for at least a quarter of an hour without a number, and not for ever', async () => {
    const requests = new MemoryRequests()
    const first = await take(reportPorts(requests, start), potholeFields())
    for (const minutes of [0, 1, 14]) {
      const again = await take(reportPorts(requests, later(minutes)), potholeFields())
      expect(again.reference).toBe(first.reference)
    }
    await take(reportPorts(requests, later(45)), potholeFields())
    await take(reportPorts(requests, start), potholeFields({ description: 'Another one' }))
    expect(requests.items.size).toBe(3)
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
