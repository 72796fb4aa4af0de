import { describe, expect, it } from 'vitest'
import { allocated, allocationText, problemFrom } from './allocation-file.ts'

const file = {
  schools: [
    { id: 'oak', capacity: 1, priority: ['ann', 'bob', 'cid'] },
    { id: 'elm', capacity: 2, priority: ['cid', 'ann'] },
    { id: 'ash', capacity: 0, priority: ['bob'] },
  ],
  applicants: [
    { id: 'ann', preferences: ['oak', 'elm'] },
    { id: 'bob', preferences: ['ash', 'oak', 'elm'] },
    { id: 'cid', preferences: ['oak', 'elm'] },
  ],
}

/** The file with something changed in it. */
function changed(change: (copy: typeof file) => void): unknown {
  const copy = structuredClone(file)
  change(copy)
  return copy
}
const [oak, ann] = [0, 0]

describe('an allocation’s file', () => {
  it('is read, and printed by child and school', () => {
    expect([...allocationText(allocated(problemFrom(file)))].join('')).toBe(
      '{"assignment":{"ann":"oak","bob":null,"cid":"elm"},"cutoffs":{"oak":1,"elm":null,"ash":0}}\n',
    )
  })

  it('may hold ids that mean something in JavaScript', () => {
    const odd = JSON.parse(
      '{"schools":[{"id":"constructor","capacity":1,"priority":["__proto__","1"]}],"applicants":[{"id":"__proto__","preferences":["constructor"]},{"id":"1","preferences":[]}]}',
    )
    expect([...allocationText(allocated(problemFrom(odd)))].join('')).toBe(
      '{"assignment":{"__proto__":"constructor","1":null},"cutoffs":{"constructor":1}}\n',
    )
  })

  it('is printed in pieces that make one text', () => {
    const applicants = Array.from({ length: 25_000 }, (_, index) => ({ id: `c${index}`, preferences: [] }))
    const pieces = [...allocationText(allocated(problemFrom({ schools: [], applicants })))]
    expect(pieces.length).toBeGreaterThan(3)
    expect(Object.keys(JSON.parse(pieces.join('')).assignment)).toHaveLength(25_000)
  })

  it.each<[string, unknown, string]>([
    ['not an object', [], 'The file: must be an object'],
    ['no schools', { applicants: [] }, 'schools: is missing: it must be a list'],
    ['no applicants', { schools: [] }, 'applicants: is missing: it must be a list'],
    [
      'a negative capacity',
      changed(({ schools }) => Object.assign(schools[oak]!, { capacity: -1 })),
      'schools[0].capacity: must be a whole number, 0 or more, not -1',
    ],
    [
      'half a place',
      changed(({ schools }) => Object.assign(schools[oak]!, { capacity: 1.5 })),
      'schools[0].capacity: must be a whole number, 0 or more, not 1.5',
    ],
    [
      'no capacity',
      changed(({ schools }) => Object.assign(schools[oak]!, { capacity: undefined })),
      'schools[0].capacity: must be a whole number, 0 or more',
    ],
    [
      'a number for an id',
      changed(({ applicants }) => Object.assign(applicants[ann]!, { id: 7 })),
      'applicants[0].id: must be text, and not empty',
    ],
    [
      'an empty preference',
      changed(({ applicants }) => applicants[ann]!.preferences.push('')),
      'applicants[0].preferences[2]: must be text, and not empty',
    ],
    [
      'an unknown school',
      changed(({ applicants }) => applicants[ann]!.preferences.push('yew')),
      'The applicant “ann” asks for the school “yew”, which is not there',
    ],
    [
      'a school twice in the preferences',
      changed(({ applicants }) => applicants[ann]!.preferences.push('oak')),
      'The applicant “ann” asks for the school “oak” twice',
    ],
    [
      'a child twice',
      changed(({ applicants }) => applicants.push({ id: 'ann', preferences: [] })),
      'There are two applicants with the id “ann”, number 1 and number 4',
    ],
    [
      'a school twice',
      changed(({ schools }) => schools.push({ id: 'oak', capacity: 1, priority: [] })),
      'There are two schools with the id “oak”, number 1 and number 4',
    ],
    [
      'a child twice in an order',
      changed(({ schools }) => schools[oak]!.priority.push('ann')),
      'The school “oak” has “ann” twice, the second time at position 4',
    ],
    [
      'an unknown child in an order',
      changed(({ schools }) => schools[oak]!.priority.push('dan')),
      'The school “oak” has “dan” at position 4, who is not among the applicants',
    ],
  ])('is refused with %s, which is named', (_, json, message) => {
    expect(() => allocated(problemFrom(json))).toThrow(
      expect.objectContaining({ message, name: 'ProblemFault' }),
    )
  })
})
