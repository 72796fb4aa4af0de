import { expect, it } from 'vitest'
import { fileId } from '../household/testing/files.ts'
import { assessor, does, refused } from '../household/testing/work.ts'
import { applicant, household, type World, world } from '../household/testing/world.ts'
import { documentPictures, sizeOfJpeg } from './pictures.ts'

const garden = 'document.home.ofthistest01'
const slip = 'document.p1.ofthistest02'
/** A JPEG of 640 by 480 pixels, as far as its frame says it. */
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 1, 0, 0, 0])

async function seen(one: World): Promise<string[]> {
  const pictures = documentPictures(async (_, __, id) => (id === fileId(9) ? undefined : { bytes: jpeg }))
  const parts = [...one.shelf.items.values()].map(({ name, values, history }) => ({
    name,
    values,
    number: history.length,
    on: '2027-01-05',
  }))
  return (await pictures.of(household, parts as never)).map(({ alt }) => alt)
}

it('goes with the papers where the worker has marked the photo that it is now', async () => {
  expect(sizeOfJpeg(jpeg)).toEqual({ width: 640, height: 480 })
  const one = await world()
  const put = (number: number) => one.files.put(household, fileId(number), `File ${number}`)
  const given = { title: 'The garden', whose: 'council' as const }
  await does(one, applicant(), garden, 'add', { ...given, what: 'home', file: put(1) })
  await does(one, applicant(), slip, 'add', { what: 'pay', title: 'A pay slip', whose: null, file: put(2) })
  expect(await seen(one)).toEqual([])
  expect(await refused(one, applicant(), garden, 'show-panel', { show: true })).toContain('Ask your worker')
  expect(await refused(one, assessor, slip, 'show-panel', { show: true })).toContain('photos of the home')
  await does(one, assessor, garden, 'show-panel', { show: true })
  expect(await seen(one)).toEqual(['The garden'])
  // Another photo, or another thing, is not what the worker looked at.
  await does(one, applicant(), garden, 'replace', { file: put(3), whose: null })
  expect(await seen(one)).toEqual([])
  await does(one, assessor, garden, 'show-panel', { show: true })
  await does(one, applicant(), garden, 'describe', { what: 'pay', title: 'A pay slip' })
  expect(await seen(one)).toEqual([])
  await does(one, applicant(), garden, 'describe', { what: 'home', title: 'The garden' })
  await does(one, assessor, garden, 'show-panel', { show: true })
  await does(one, assessor, garden, 'show-panel', { show: false })
  expect(await seen(one)).toEqual([])
  await does(one, assessor, garden, 'show-panel', { show: true })
  await does(one, applicant(), garden, 'withdraw', { why: 'The wrong one' })
  expect(await seen(one)).toEqual([])
  expect(await refused(one, assessor, garden, 'show-panel', { show: true })).toContain('taken back')
})
