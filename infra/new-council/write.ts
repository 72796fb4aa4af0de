import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CouncilProfile } from '#contract/council/council.ts'
import { textOf } from '../installation/problem.ts'
import { shapeProblems } from '../installation/shape.ts'
import { currentFor, sourceOf } from './source.ts'

/**
 * Writes the profile into the tree at `root` and has `current.ts` take it. Nothing is written where the profile has not its shape,
 * or where there is one of that name and `replace` was not said.
 */
export function writeProfile(
  profile: CouncilProfile,
  root: string,
  { replace }: { replace: boolean },
): string {
  const file = `api/profile/${profile.slug}.ts`
  const path = join(root, file)
  const problems = shapeProblems(CouncilProfile, profile, file)
  if (problems.length > 0) throw new Error(textOf(problems))
  if (existsSync(path) && !replace)
    throw new Error(
      `${file} is there already, and what is in it would be lost. Say --replace to write it anew, or give another short name.`,
    )
  const current = join(root, 'api/profile/current.ts')
  writeFileSync(path, sourceOf(profile))
  writeFileSync(current, currentFor(profile.slug))
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'format', '--write', path, current], { cwd: root, stdio: 'pipe' })
  return file
}
