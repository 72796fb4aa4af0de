import { expect, it } from 'vitest'
import { bans, faultsIn } from './banned.ts'
import { allSaid } from './said.ts'

const all = allSaid()

it('says nothing in words that must not come back', () => {
  const found = [...all].flatMap(([reader, said]) => said.flatMap((each) => faultsIn(each, reader)))
  expect(found).toEqual([])
})

it.each([
  ['Ring us on 0116 000 0000', '“call”'],
  ['Please tell us', 'without it'],
  ['This place cannot be withdrawn for want of an answer', 'has not'],
  ['By when?', 'somebody would ask'],
  ['Leave it', 'stays as it is'],
  ['Free school meals. Confirm each school year', 'comments'],
])('finds “%s”, and says what to write', (words, better) => {
  const [fault] = faultsIn({ file: 'web/src/app/Page.tsx', line: 7, words }, 'residents')
  expect(fault).toContain('web/src/app/Page.tsx:7')
  expect(fault).toContain(better)
})

it('leaves what is right where it stands', () => {
  const village = { file: 'api/council/areas/sample/places.ts', line: 7, words: 'Barrow upon Soar' }
  expect(faultsIn(village, 'residents')).toEqual([])
  const email = { file: 'api/requests/notify/words.ts', line: 7, words: 'Please answer today' }
  expect(faultsIn(email, 'e-mails and texts')).toEqual([])
})

it('allows nothing that is not there any more', () => {
  const said = [...all.values()].flat()
  const idle = bans.flatMap(({ words, but = [] }) =>
    but.filter(
      ([where]) =>
        !said.some((each) => words.test(each.words) && (where.test(each.file) || where.test(each.words))),
    ),
  )
  expect(idle).toEqual([])
})
