import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { topics } from '#contract/core/listing.ts'
import { caseKinds } from '#contract/fostering/case.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { files, isTest, root } from './support/imports.ts'

it('goes by no department’s id in code: another council’s departments have others', () => {
  const named = [
    'api/council/',
    'api/profile/',
    'api/services/',
    'api/contract/council/',
    'infra/new-council/',
  ]
  const slugs = new Set([
    ...services.map(({ slug }) => slug),
    ...topics.map(({ id }) => id as string),
    ...caseKinds,
  ])
  const ids = council.departments.map(({ id }) => id)
  // What is the name of a service, a topic or a kind of case too is looked for where it is compared with a department alone.
  const alone = ids.filter((id) => !slugs.has(id)).join('|')
  const literal = new RegExp(`['"\`](${alone})['"\`]|department\\)? ?[!=]== ?['"](${ids.join('|')})['"]`)
  const found = files
    .filter((file) => !isTest(file) && !named.some((room) => file.startsWith(room)))
    .filter((file) => literal.test(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual([])
})
