import { expect, it } from 'vitest'
import { whoElseReads } from './Words.tsx'

it('says who reads what is told to the resident, where others wait too', () => {
  expect(whoElseReads({ followers: 0 })).toBeUndefined()
  expect(whoElseReads({})).toBeUndefined()
  expect(whoElseReads({ followers: 1 })).toMatch(
    /^The resident and 1 other person who follows it will read this\./,
  )
  expect(whoElseReads({ followers: 1, alsoTold: [] })).toMatch(
    /will read this, because their own report was merged/,
  )
  expect(whoElseReads({ followers: 2, alsoTold: [] })).toMatch(
    /^The resident and 2 other people who follow it will read this, some of them because their own report was merged/,
  )
})
