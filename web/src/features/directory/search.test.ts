import { describe, expect, test } from 'vitest'
import type { DirectoryEntry } from './entry.ts'
import { search } from './search.ts'

const entry = (slug: string, title: string, words: string[], summary: string): DirectoryEntry => ({
  slug,
  title,
  words,
  summary,
  group: 'Roads',
  department: 'highways',
})

const entries = [
  entry('tree', 'Tree or hedge', ['branch'], 'A tree that hides a street light.'),
  entry('light', 'Street light', ['lamp post', 'street lamp'], 'A light that is out.'),
  entry('pothole', 'Pothole', ['pot hole', 'hole in the road'], 'A broken patch in a road.'),
]

const slugs = (typed: string) => search(entries, typed).map(({ slug }) => slug)

describe('search', () => {
  test.each([
    ['nothing typed finds all', '  ', ['tree', 'light', 'pothole']],
    ['words that say nothing find all', 'report a problem', ['tree', 'light', 'pothole']],
    ['a title comes before a summary', 'street light', ['light', 'tree']],
    ['other names count', 'LAMP-POSTS', ['light']],
    ['half a word is enough', 'poth', ['pothole']],
    ['a plural is the same word', 'potholes', ['pothole']],
    ['the most words count', 'broken street light', ['light', 'tree']],
    ['words that fit nothing are left out', 'leaning lamp post', ['light']],
    ['one wrong letter is forgiven', 'street ligt', ['light', 'tree']],
    ['two letters that changed places are forgiven', 'pothoel', ['pothole']],
    ['a short word is not bent', 'tere', []],
    ['what is not here is not found', 'bins', []],
    ['punctuation alone finds nothing', '???', []],
  ])('%s', (_, typed, expected) => {
    expect(slugs(typed)).toEqual(expected)
  })
})
