import { catchments, policies, schools } from 'virtual:school-places'
import { describe, expect, it } from 'vitest'
import { distance } from '#admissions/policy/distance.ts'
import type { Home } from '../home.ts'
import { type Answers, childOf, inPhase, nothing, problemsIn, withFirst } from './answers.ts'
import { catchmentSchools, lookAt } from './results.ts'
import { warningInWords } from './warning.ts'
import { yearInWords } from './yearInWords.ts'

const places = { schools, catchments, policies }
const homeAt = (easting: number, northing: number, from: Home['from'] = 'address'): Home => ({
  from,
  label: 'Home',
  place: { easting, northing },
})
/** In the catchment area of Meadow Infant School, 650 m from its gate. */
const inMeadow = homeAt(455_060, 319_349)
/** In no catchment area at all. */
const far = homeAt(462_000, 310_000)

function look(given: Partial<Answers>) {
  const answers: Answers = { ...nothing, phase: 'reception', home: inMeadow, ...given }
  const child = childOf(answers, places)
  if (!child) throw new Error('The answers say too little')
  const looked = lookAt(places, child)
  return {
    looked,
    warning: warningInWords(looked, catchmentSchools(places, child.home, child.phase)),
    said: looked.map((one) => one.years.map((year) => yearInWords(one, year, (id) => id))),
  }
}

describe('the schools of the form', () => {
  const offered = (id: string, ...phases: ('reception' | 'junior' | 'secondary')[]) => ({
    id,
    into: phases.map((phase) => ({ phase, number: null, newest: null })),
  })

  it('begin with the one from whose page somebody came, and with what it is for', () => {
    const first = { phase: 'junior', schools: ['a', '', ''] }
    expect(withFirst(nothing, offered('a', 'junior'))).toMatchObject(first)
    expect(withFirst(nothing, offered('a', 'reception', 'secondary')).phase).toBeUndefined()
    const before: Answers = { ...nothing, phase: 'secondary', schools: ['', 'b', ''] }
    expect(withFirst(before, offered('a', 'junior'))).toBe(before)
  })

  it('stay where another phase is chosen, if they give places in it', () => {
    const all = [offered('a', 'reception'), offered('b', 'reception', 'secondary')]
    expect(inPhase({ schools: ['a', 'b', ''] }, 'secondary', all)).toEqual({
      phase: 'secondary',
      schools: ['', 'b', ''],
    })
  })
})

describe('what would have been at a school', () => {
  it('goes by criterion and distance as the policy has them', () => {
    const { looked, said } = look({ schools: ['sample-meadow-infant-school', '', ''] })
    expect(looked[0]).toMatchObject({ standing: { criterion: { id: 'catchment' }, index: 2, metres: 650 } })
    expect(looked[0]?.years).toEqual([
      { year: 2026, enough: true, why: 'distance' },
      { year: 2025, enough: true, why: 'distance' },
      { year: 2024, enough: true, why: 'distance' },
    ])
    expect(said[0]?.[0]).toMatch(
      /^Enough\. The places went further than your home\. The last place went to: criterion 3, children who live in the school’s catchment area, living 0\.57 miles \(914 metres\) away\.$/,
    )
  })

  it('says of each year by itself where the last place went nearer', () => {
    const place = homeAt(455_345, 319_349)
    expect(
      distance(
        place.place,
        schools.find(({ id }) => id === 'sample-meadow-infant-school')?.point ?? place.place,
      ),
    ).toBe(935)
    const { looked } = look({ home: place, schools: ['sample-meadow-infant-school', '', ''] })
    expect(looked[0]?.years.map(({ enough }) => enough)).toEqual([false, true, false])
  })

  it('changes with what is true of the child, as its policy asks', () => {
    const without = look({ home: far, schools: ['sample-meadow-infant-school', '', ''] })
    expect(without.looked[0]).toMatchObject({ standing: { criterion: { id: 'others' } } })
    const withSibling = look({
      home: far,
      schools: ['sample-meadow-infant-school', '', ''],
      so: { 'sample-meadow-infant-school': ['sibling-at-entry'] },
    })
    expect(withSibling.looked[0]).toMatchObject({ standing: { criterion: { id: 'sibling' } } })
    const inCare = look({ home: far, care: 'now', schools: ['sample-meadow-infant-school', '', ''] })
    expect(inCare.looked[0]?.years.map(({ enough }) => enough)).toEqual([true, true, true])
  })

  it('says nothing where a test decides and no score is given', () => {
    const grammar = { phase: 'secondary', schools: ['sample-grammar-school', '', ''] } as const
    expect(look(grammar).looked[0]?.years.map(({ why }) => why)).toEqual(['untested', 'untested', 'untested'])
    expect(
      look({ ...grammar, scores: { 'sample-grammar-school': '150' } }).looked[0]?.years[0],
    ).toMatchObject({
      enough: false,
      why: 'ineligible',
    })
    expect(
      look({ ...grammar, scores: { 'sample-grammar-school': '260' } }).looked[0]?.years[0],
    ).toMatchObject({
      enough: null,
      why: 'decided-otherwise',
    })
  })

  it('goes by the band of the score', () => {
    const soar = {
      phase: 'secondary',
      home: homeAt(454_236, 320_546),
      schools: ['sample-soar-academy', '', ''],
    } as const
    const enough = (score: string) =>
      look({ ...soar, scores: { 'sample-soar-academy': score } }).looked[0]?.years[0]?.enough
    expect([enough('108'), enough('100'), enough('60')]).toEqual([true, false, true])
  })

  it('lets no middle of a postcode decide over a distance or a catchment area', () => {
    const rough = { ...inMeadow, from: 'postcode' } as const
    const { looked, warning } = look({ home: rough, schools: ['sample-meadow-infant-school', '', ''] })
    expect(looked[0]?.years.map(({ why }) => why)).toEqual(['rough', 'rough', 'rough'])
    expect(warning).toBeUndefined()
    expect(catchmentSchools(places, rough, 'reception')).toEqual([])
  })
})

describe('the warning', () => {
  const full = ['sample-primary-school', 'sample-lane-primary-academy'] as const

  it('says what is a fact of all years and all choices, and that the catchment school is missing', () => {
    expect(look({ schools: [...full, ''] }).warning).toBe(
      'In none of the last three years would either of your two choices have had room for a child like yours, and your catchment school is not among them.',
    )
    expect(look({ schools: [full[0], '', ''], home: far }).warning).toBe(
      'In none of the last three years would your one choice have had room for a child like yours.',
    )
  })

  it('is not given where one of the choices decided by more than can be said', () => {
    expect(look({ schools: [...full, 'sample-hill-church-of-england-school'] }).warning).toBeUndefined()
  })

  it('is not given where a choice had room in one year, or where nobody knows', () => {
    expect(
      look({ schools: ['sample-lane-primary-academy', 'other-sample-school', ''] }).warning,
    ).toBeUndefined()
    expect(
      look({ schools: ['sample-lane-primary-academy', 'sample-meadow-infant-school', ''] }).warning,
    ).toBeUndefined()
  })
})

describe('the form', () => {
  it('says what is missing, and takes a score that is a number alone', () => {
    expect(Object.keys(problemsIn(nothing))).toEqual(['phase', 'home', 'school-1'])
    const answers: Answers = {
      ...nothing,
      phase: 'secondary',
      home: far,
      schools: ['sample-grammar-school', '', ''],
      scores: { 'sample-grammar-school': 'good' },
    }
    expect(Object.keys(problemsIn(answers))).toEqual(['score-sample-grammar-school'])
    expect(problemsIn({ ...answers, scores: { 'sample-grammar-school': ' 231 ' } })).toEqual({})
  })
})
