import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { council } from '#council'
import { listings } from '#services/listings/index.ts'
import { frontPages, missing, unused } from './links.ts'
import { linksImport, readLocalLinks } from './local-links.ts'

const [one, other] = council.districts
const newer = (...lines: string[]) =>
  ['Authority Name,GSS,Description,LGSL,LGIL,URL,Title,Supported by GOV.UK', ...lines].join('\n')
const line = (more: { gss?: string | undefined; lgsl?: string; lgil?: string; url?: string } = {}) =>
  `A council,${more.gss ?? one?.code},Bins,${more.lgsl ?? '524'},${more.lgil ?? '8'},${more.url ?? 'https://a.example.gov.uk/bins'},Bins,true`
const read = (text: string) => readLocalLinks('links.csv', text, council)

describe('GOV.UK’s local links', () => {
  it('are read by code, service and interaction, whatever else stands in the file', () => {
    const text = newer(
      line(),
      line({ lgil: '0', url: 'http://a.example.gov.uk/day?q=1' }),
      line({ gss: other?.code, url: 'https://b.example.gov.uk/bins' }),
      line({ gss: 'E06000001', url: 'not an address at all' }),
      line({ lgsl: '1', url: '' }),
    )
    expect(read(text)).toEqual({
      count: 3,
      frontPages: [],
      links: {
        [one?.code ?? '']: {
          524: { 8: 'https://a.example.gov.uk/bins', 0: 'http://a.example.gov.uk/day?q=1' },
        },
        [other?.code ?? '']: { 524: { 8: 'https://b.example.gov.uk/bins' } },
      },
    })
  })

  it('are read from older files, which have another code, or both', () => {
    const older = `Authority Name,SNAC,LAid,Service Name,LGSL,LGIL,URL\nA council,${one?.snac},1,Bins,524,8,https://a.example.gov.uk/bins`
    const both = `SNAC,GSS,LGSL,LGIL,URL\nX,${one?.code},524,8,https://a.example.gov.uk/bins\n${other?.snac},,524,8,https://b.example.gov.uk/bins`
    expect(Object.keys(read(older).links)).toEqual([one?.code])
    expect(Object.keys(read(both).links)).toEqual([one?.code, other?.code])
  })

  it('name every front page, and leave it out', () => {
    const fronts = [
      'https://a.example.gov.uk',
      'https://a.example.gov.uk/',
      'https://a.example.gov.uk/index.html',
    ]
    const text = newer(line(), ...fronts.map((url, at) => line({ lgsl: String(at + 1), url })))
    const { count, frontPages } = read(text)
    expect(count).toBe(1)
    expect(frontPages).toEqual(
      fronts.map((url, at) =>
        expect.stringContaining(`${one?.code}, LGSL ${at + 1}, LGIL 8: ${url} is a front page`),
      ),
    )
  })

  it.each([
    ['no such columns', 'name,url\na,b', 'there is no column "gss"'],
    ['no council of ours', newer(line({ gss: 'E06000001' })), 'has no page of Leicestershire County Council'],
    ['a word for a number', newer(line({ lgsl: 'bins' })), 'column "lgsl": "bins" is not a whole number'],
    ['no interaction', newer(line({ lgil: '' })), 'column "lgil": is empty'],
    [
      'no address',
      newer(line({ url: 'www.a.gov.uk/bins' })),
      'column "url": “www.a.gov.uk/bins” is no address',
    ],
    ['another scheme', newer(line({ url: 'javascript:alert(1)' })), 'is no address of a page'],
    [
      'two addresses',
      newer(line(), line({ url: 'https://a.example.gov.uk/2' })),
      'LGSL 524, LGIL 8 has two addresses',
    ],
  ])('are refused with %s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })

  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'shire-links-'))
  })
  afterEach(() => rm(dir, { recursive: true }))

  it('are written beside the profile, and the same when they are read again', async () => {
    const path = join(dir, 'links.csv')
    await writeFile(path, `\uFEFF${newer(line(), line())}`)
    const contents = async () => {
      const { lines, write } = linksImport(path, council, dir)
      await write()
      return [lines, await readFile(join(dir, 'local-links.json'), 'utf8')]
    }
    const [lines, first] = await contents()
    expect(lines).toEqual(['local links: 2 pages of 1 councils'])
    expect((await contents())[1]).toBe(first)
    expect(JSON.parse(String(first)).links[one?.code ?? '']).toEqual({
      524: { 8: 'https://a.example.gov.uk/bins' },
    })
    expect(linksImport(undefined, council, dir).lines).toEqual([])
  })
})

describe('npm run check-links', () => {
  it('finds no front page that the directory leads to', () => {
    expect(frontPages()).toEqual([])
    expect(unused()).toEqual([])
  })

  it('names every one', () => {
    const links = { [one?.code ?? '']: { 524: { 8: 'https://a.example.gov.uk/' } } }
    expect(frontPages([], links)).toEqual([`${one?.code}, LGSL 524, LGIL 8: https://a.example.gov.uk/`])
    const national = listings.find(({ provider }) => provider.kind === 'national')
    const front = {
      ...national!,
      ways: [{ kind: 'online' as const, text: 'Look', url: 'https://a.example/' }],
    }
    expect(frontPages([front], {})).toEqual([`${national?.slug}: https://a.example/`])
    expect(frontPages([front], {}, { 'https://a.example/': 'nothing else' })).toEqual([])
    expect(unused([front], { 'https://b.example/': 'nothing else' })).toEqual(['https://b.example/'])
  })

  it('says which pages councils are still asked for', () => {
    const bins = listings.filter(({ slug }) => slug === 'bin-collection-day')
    expect(missing(bins, {})).toHaveLength(council.districts.length)
    const links = { [one?.code ?? '']: { 524: { 8: 'https://a.example.gov.uk/bins' } } }
    expect(missing(bins, links)).toHaveLength(council.districts.length - 1)
    expect(missing(bins, {})[0]).toBe(`bin-collection-day: ${one?.name}: LGSL 524`)
  })
})
