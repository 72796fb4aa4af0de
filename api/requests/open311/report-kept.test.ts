import { describe, expect, it } from 'vitest'
import { alsoSent } from '#contract/core/condition.ts'
import { fileOf, potholeFields, reportPorts } from './testing/sent.ts'
import { take } from './testing/taken.ts'

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
