import { describe, expect, it } from 'vitest'
import type { Predicate } from '#contract/admissions/predicate.ts'
import { aptitude } from '#council/admissions/policies/aptitude.ts'
import { banded } from '#council/admissions/policies/banded.ts'
import { city } from '#council/admissions/policies/city.ts'
import { county } from '#council/admissions/policies/county.ts'
import { faith } from '#council/admissions/policies/faith.ts'
import { grammar } from '#council/admissions/policies/grammar.ts'
import { random } from '#council/admissions/policies/random.ts'
import { whoInWords } from './criteria.ts'
import { policyInWords } from './policy.ts'
import { tieBreaksInWords } from './tie-breaks.ts'

const inCare =
  'Children who are in the care of a council, or were in care, in England or abroad, before they were adopted or went to live with a guardian'

describe('a policy in words', () => {
  it('reads as the county publishes it', () => {
    const words = policyInWords(county)
    expect(words.criteria.map((criterion) => criterion.words)).toEqual([
      inCare,
      'Children who live in the school’s catchment area and have a brother or sister who will still be at the school when they start',
      'Children who live in the school’s catchment area',
      'Children who have a brother or sister who will still be at the school when they start',
      'Children who have a serious medical or social need that only this school can meet, as a panel has decided from what a professional has written',
      'Children who have gone to one of the school’s feeder schools for at least 2 years',
      'Children who have a brother or sister who will still be at the linked school when they start',
      'Children whose religious belief is that of the school',
      'All other children',
    ])
    expect(words.tieBreaks).toEqual([
      'Those who live nearest to the school come first, measured in a straight line from home to the school’s own point, to the nearest metre.',
      'If that is the same: lots are drawn, watched by somebody who has nothing to do with the school.',
    ])
    expect(words.before).toEqual([
      'Children whose education, health and care plan names the school are admitted first.',
      'The order below is used where more children apply than there are places.',
    ])
    expect(words.after).toEqual([
      'Children who apply late, without a good reason, come after all who applied on time.',
      'If the last place goes to a twin or triplet, the others are offered a place too, even over the limit of an infant class.',
      'No infant class has more than 30 children, apart from those whom the law lets in above that.',
      'The council puts the children in order.',
    ])
  })

  it('says nothing of infant classes where the places are in none', () => {
    expect(policyInWords(county).after.join(' ')).toContain('infant class')
    expect(JSON.stringify(policyInWords(county, undefined, false))).not.toContain('infant class')
  })

  it('reads as the city publishes it', () => {
    expect(policyInWords(city).criteria.map(({ words }) => words)).toMatchObject([
      'Children who are in the care of a council, or were in care before they were adopted or went to live with a guardian',
      'Children who were in state care outside England before they were adopted',
      'Children who have a serious medical need that only this school can meet, as a panel has decided from what a professional has written',
      expect.stringContaining('live in the school’s catchment area and have a brother or sister'),
      expect.stringContaining('Children who have a brother or sister'),
      'Children who live in the school’s catchment area',
      'Children who have a parent who has worked at the school for at least two years or was taken on for a job that was hard to fill',
      'All other children',
    ])
  })

  it('says how places are divided, and who can be admitted at all', () => {
    expect(policyInWords(grammar).before).toContain(
      'Only children who score 220 or more in the school’s test can be admitted.',
    )
    expect(policyInWords(aptitude).before).toContain(
      '10% of the places are for children with an aptitude for performing arts: those with a mark of 60 or more in the school’s aptitude test, the highest marks first.',
    )
    expect(policyInWords(banded).before.slice(-8)).toEqual([
      'Every child who applies takes a test of reasoning. By their scores the places are divided into bands, to mirror all children in England.',
      'Band 1: scores from 112 to 141, 20% of the places.',
      'Band 2: scores from 104 to 111, 20% of the places.',
      'Band 3: scores from 97 to 103, 20% of the places.',
      'Band 4: scores from 89 to 96, 20% of the places.',
      'Band 5: scores from 59 to 88, 20% of the places.',
      'The order below is used in each band. Places that a band leaves free go to the nearest other band.',
      'A child who is or was in care and took no test counts in every band. Any other child who took none comes after those who did.',
    ])
    expect(policyInWords(random).tieBreaks).toEqual([
      'Lots are drawn, watched by somebody who has nothing to do with the school.',
    ])
    expect(policyInWords(faith).tieBreaks[0]).toBe(
      'Those with the most points on the school’s form about practising the faith come first.',
    )
    expect(policyInWords(grammar).after).toContain('Twins and triplets are each placed on their own.')
  })

  it('says what separates children under a criterion of its own order', () => {
    const own = {
      ...county,
      criteria: county.criteria.map((one) =>
        one.id === 'others' ? { ...one, tieBreaks: random.tieBreaks } : one,
      ),
    }
    expect(policyInWords(own).criteria.at(-1)?.tieBreaks).toEqual(tieBreaksInWords(random.tieBreaks))
  })
})

describe('who a criterion is for', () => {
  const [catchment, faithful, premium]: Predicate[] = [
    { is: 'catchment', areas: ['north', 'south'] },
    { is: 'faith', points: 1 },
    { is: 'premium', kinds: ['pupil'] },
  ]
  it.each<[string, Predicate]>([
    ['live in the area The North or The South', catchment!],
    ['live outside the area The North or The South', { is: 'not', of: catchment! }],
    [
      'get the pupil premium, live in the area The North or The South, and have 1 point or more on the school’s form about practising the faith',
      { is: 'all', of: [premium!, catchment!, faithful!] },
    ],
    [
      'get the pupil premium and either live in the area The North or The South or have 1 point or more on the school’s form about practising the faith',
      { is: 'all', of: [premium!, { is: 'any', of: [catchment!, faithful!] }] },
    ],
    [
      'do not get the pupil premium or live outside the area The North or The South',
      { is: 'not', of: { is: 'all', of: [premium!, catchment!] } },
    ],
    ['have gone to The North for at least a year', { is: 'feeder', schools: ['north'], years: 1 }],
  ])('%s', (words, who) => {
    expect(whoInWords(who, (id) => `The ${id === 'north' ? 'North' : 'South'}`)).toBe(words)
  })
})
