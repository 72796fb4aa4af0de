import type { Department } from '#contract/council/council.ts'
import { teamFor } from '#contract/council/team.ts'
import { repeated } from '#services/define/problems.ts'
import { formerProblems } from './former.ts'
import type { Installation } from './installation.ts'
import { listed, oneOf, type Problem } from './problem.ts'
import { roleProblems } from './roles.ts'

/** What departments, their teams and the councils around them name that there is not, or name twice. */
export function departmentProblems(installation: Installation): Problem[] {
  const { council, profileFile: file } = installation
  const { departments } = council
  const twice = (key: 'id' | 'prefix', why: string): Problem[] =>
    repeated(departments.map((one) => one[key])).map((value) => ({
      file,
      at: ['departments:', `'${value}'`],
      says: `Two departments have the ${key} ${value}: ${listed(
        departments.filter((one) => one[key] === value).map(({ name }) => name),
      )}. Give each its own: ${why}.`,
    }))
  return [
    ...twice('id', 'requests, queues and rights go by it'),
    ...twice('prefix', 'a reference says by its first letters whose it is'),
    ...formerProblems(installation),
    ...departments.flatMap((department) => teamProblems(installation, department)),
    ...roleProblems(installation),
    ...authorityProblems(installation),
    ...accountableProblems(installation),
    ...clientProblems(installation),
  ]
}

function teamProblems({ council, profileFile: file, services }: Installation, department: Department) {
  const { id, teams = [] } = department
  const slugs = services.filter((service) => service.department === id).map(({ slug }) => slug)
  const codes = council.districts.map(({ code }) => code)
  const problem = (at: readonly string[], says: string): Problem => ({
    file,
    at: ['departments:', `'${id}'`, ...at],
    says,
  })
  const uncovered = teams.length === 0 ? [] : withoutTeam(department, slugs, codes)
  return [
    ...repeated(teams.map((team) => team.id)).map((team) =>
      problem([`'${team}'`], `The department ${id} has two teams with the id ${team}. Give each its own.`),
    ),
    ...teams.flatMap((team) => [
      ...(team.services ?? [])
        .filter((slug) => !slugs.includes(slug))
        .map((slug) =>
          problem(
            [`'${team.id}'`],
            `The team ${team.id} names the service ${slug}, which ${id} does not have. ${oneOf(slugs)}.`,
          ),
        ),
      ...(team.districts ?? [])
        .filter((code) => !codes.includes(code))
        .map((code) =>
          problem(
            [`'${team.id}'`],
            `The team ${team.id} names the district ${code}, which is none of the profile’s. ${oneOf(codes)}.`,
          ),
        ),
    ]),
    ...uncovered.map((where) =>
      problem(
        ['teams:'],
        `No team of ${id} takes ${where}. Add it to a team, or a last team without services and districts, which takes the rest.`,
      ),
    ),
  ]
}

/** What no team takes: a service, and the districts where that is so. */
function withoutTeam(department: Department, slugs: readonly string[], codes: readonly string[]): string[] {
  return slugs.flatMap((service) => {
    const missing = codes.filter((district) => !teamFor(department, { service, district }))
    if (missing.length === 0) return []
    return [missing.length === codes.length ? service : `${service} in ${listed(missing)}`]
  })
}

function authorityProblems({ council, profileFile: file }: Installation): Problem[] {
  const all = [council.authority, ...council.districts, ...council.neighbours]
  return repeated(all.map(({ code }) => code)).map((code) => ({
    file,
    at: [`'${code}'`],
    says: `The code ${code} is that of ${listed(all.filter((one) => one.code === code).map(({ name }) => name))}. Give each council its own, as the Office for National Statistics lists them.`,
  }))
}

function accountableProblems({ council, profileFile: file }: Installation): Problem[] {
  const ids = council.departments.map(({ id }) => id)
  return Object.keys(council.operations.accountable)
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      file,
      at: ['accountable:', id],
      says: `accountable names the department ${id}, which the profile does not have. ${oneOf(ids)}.`,
    }))
}

const clientProblems = ({ council, profileFile: file }: Installation): Problem[] =>
  repeated((council.open311?.clients ?? []).map(({ id }) => id)).map((id) => ({
    file,
    at: ['open311:', `'${id}'`],
    says: `Two systems that report over Open311 have the id ${id}. Give each its own: its key goes by it.`,
  }))
