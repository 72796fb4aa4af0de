import { expect, it } from 'vitest'
import { answersInPage, drawnOf } from './answers.ts'

const at = (address: string) => new URL(address, 'https://council.example') as unknown as Location

it('knows the page that was drawn of this address, whatever else stands in it', () => {
  expect(drawnOf('/find', at('/find/'))).toBe(true)
  expect(drawnOf('/find?q=blue%20badge', at('/find?q=blue+badge&from=poster'))).toBe(true)
  expect(drawnOf('/find?q=bins', at('/find?q=school'))).toBe(false)
  expect(drawnOf('/find?q=bins', at('/find'))).toBe(false)
  expect(drawnOf('many', at('/find'))).toBe(false)
})

it('writes what the API said so that nothing of it ends the element or begins another', () => {
  const written = answersInPage([[['report'], { words: '</script><script>alert(1)</script><!--' }]])
  expect(written.match(/<\/?script/g)).toHaveLength(2)
  expect(written).not.toContain('<!--')
})
