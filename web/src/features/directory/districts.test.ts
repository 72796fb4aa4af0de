import { expect, test } from 'vitest'
import { isDistrictMatter } from './districts.ts'

test.each(['my bin', 'Bins', 'fly-tipping', 'flytip', 'council tax', 'dog fouling', 'taxi licence'])(
  '%s is for the district council',
  (typed) => expect(isDistrictMatter(typed)).toBe(true),
)

test.each(['', 'pothole', 'grit bin', 'street light', 'parking sign', 'cabinet', 'tree'])(
  '%j is not for the district council',
  (typed) => expect(isDistrictMatter(typed)).toBe(false),
)
