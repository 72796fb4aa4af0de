import { expect, it } from 'vitest'
import { parseCsv } from './csv.ts'

it.each([
  [
    'plain lines',
    'a,b\n1,2\n',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'no last line end',
    'a,b\n1,2',
    [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ],
  ],
  [
    'a byte order mark and Windows line ends',
    '\uFEFFa\r\n1\r\n',
    [
      [1, ['a']],
      [2, ['1']],
    ],
  ],
  [
    'quotes, with commas, quotes and line ends in them',
    '"a,""b""\nc",d\ne,f',
    [
      [1, ['a,"b"\nc', 'd']],
      [3, ['e', 'f']],
    ],
  ],
  [
    'empty cells, and empty lines left out',
    'a,,\n\n,\nb,c,',
    [
      [1, ['a', '', '']],
      [4, ['b', 'c', '']],
    ],
  ],
])('reads %s', (_, text, expected) => {
  expect(parseCsv(text).map(({ number, cells }) => [number, cells])).toEqual(expected)
})
