import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { CouncilProfile } from '#contract/council/council.ts'
import { roles } from '#contract/council/roles.ts'
import { leicestershire } from '../../api/profile/leicestershire.ts'
import { answersIn } from './answers.ts'
import { ask } from './ask.ts'
import { colours, contrastWithWhite } from './colours.ts'
import { profileOf } from './profile.ts'
import { type Key, questions } from './questions.ts'
import * as read from './readers.ts'
import { exportedAs } from './source.ts'

const text = readFileSync(join(import.meta.dirname, 'testing/borsetshire.json'), 'utf8')
const given = JSON.parse(text)
const answers = () => answersIn(text, 'answers.json')

describe('what a council answers', () => {
  it('makes a whole profile, of which nothing is the model county’s', () => {
    const profile = CouncilProfile.parse(profileOf(answers()))
    expect(profile.slug).toBe('borsetshire')
    expect(profile.roles['school-support']).toBe('schools-and-learning')
    expect(profile.departments.map(({ prefix }) => prefix)).toContain('SC')
    for (const { code, name } of [leicestershire.authority, ...leicestershire.districts])
      expect(JSON.stringify(profile)).not.toMatch(new RegExp(`${code}|${name}`))
  })

  it('is the same when it is asked one after another, with what does not fit asked again', async () => {
    const usual = (key: Key) => given[key] ?? ''
    const lines = [
      ...Object.keys(questions).flatMap((key) => (key === 'code' ? ['12', given.code] : [usual(key as Key)])),
      ...roles.map((role) => given.departments[role]),
      ...given.districts,
      '',
      ...given.neighbours,
      '',
    ]
    const said: string[] = []
    const asked = await ask(Readable.from([`${lines.join('\n')}\n`]), (line) => said.push(line))
    expect(asked).toEqual(answers())
    expect(said.join('')).toContain('E10 or E06 and six digits')
  })

  it('is not had by half', async () => {
    await expect(ask(Readable.from(['Borsetshire\n']), () => {})).rejects.toThrow('nothing was written')
  })

  it('is refused with all that is wrong with it at once', () => {
    const wrong = { ...given, code: '31', name: undefined, sight: 'x', districts: ['E07000901'] }
    const roads = { ...given.departments, roads: 'Roads', libraries: 'Books, SC' }
    expect(() => answersIn(JSON.stringify({ ...wrong, departments: roads }), 'a.json')).toThrow(
      /a.json, name: It is missing[\s\S]*a.json, code: Write[\s\S]*districts, 1: Write[\s\S]*departments, roads: Write after Roads[\s\S]*libraries: References of Schools and learning start with SC[\s\S]*sight: Nobody asks/,
    )
    expect(() => answersIn('{', 'a.json')).toThrow('a.json is no JSON')
    expect(() => answersIn('[1]', 'a.json')).toThrow('has to be one object')
  })
})

describe('an answer', () => {
  const unfit: readonly [string, () => unknown, string][] = [
    ['a site without its scheme', () => read.site('www.council.gov.uk'), 'beginning with https://'],
    ['hours that are no sentence', () => read.sentence('9 to 5'), 'ends with a full stop'],
    ['half a postcode', () => read.postcode('FM1'), 'whole postcode'],
    ['words for a telephone number', () => read.phone('ask us'), 'digits and spaces'],
    ['a letter that is read as a digit', () => read.department('Roads, RO'), 'without I, L, O and U'],
    ['a place in the sea', () => read.place('1, 2, Nowhere'), 'England lies between'],
    ['a road that is no trunk road', () => read.roads('B4027'), 'such as M1, A46'],
    ['a template that is no id', () => read.templates('a-b, c-d'), 'as GOV.UK Notify shows them'],
    ['neither yes nor no', () => read.yes('perhaps'), 'yes or no'],
    ['a colour that white cannot be read on', () => colours('#ffdd00'), 'WCAG asks for 4.5'],
    ['a colour by its name', () => colours('purple'), 'six digits from 0 to f'],
  ]

  it.each(unfit)('such as %s is refused, and says what to write', (_, answer, says) => {
    expect(answer).toThrow(read.Unfit)
    expect(answer).toThrow(says)
  })

  it('of no kind is read where there is none', () => {
    expect(read.orNone(read.roads)('none')).toBeNull()
    expect(contrastWithWhite('#00563f')).toBeGreaterThan(4.5)
    expect(read.idOf('Roads & transport (2)')).toBe('roads-transport')
    expect(exportedAs('east-anglia')).toBe('eastAnglia')
  })
})
