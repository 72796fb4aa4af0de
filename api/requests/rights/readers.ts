import { capital } from '#contract/core/words/in-text.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentWith } from '#contract/council/department.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { type Subject, sight } from './may.ts'

type Profile = Pick<CouncilProfile, 'name' | 'departments'> & {
  readonly operations: Pick<CouncilProfile['operations'], 'staffGroups'>
}

/** Who reads what is sent, by the names that residents know. */
export interface Readers {
  /** All of it. */
  readonly all: readonly string[]
  /** That it was sent and where it stands. */
  readonly standing: readonly string[]
}

/**
 * Whether a group's people are known as one department's own staff. Who has several departments reads the requests of
 * each of them, and belongs to none as residents know it.
 */
const isOwn = ({ role, departments }: StaffGroup): boolean =>
  role !== 'contact' && departments !== 'all' && departments.length === 1

/** What people of a group are called who do not belong to one department. */
const called = ({ role }: StaffGroup): string =>
  role === 'contact' ? 'contact centre staff' : 'council staff who work across departments'

const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** Staff beside the department’s own who see this much of a request, as the rights of their groups say. */
function others({ operations }: Profile, subject: Subject, much: 'all' | 'standing'): string[] {
  const seeing = operations.staffGroups.filter(
    (group) =>
      !isOwn(group) && sight({ id: group.group, name: group.group, grants: [group] }, subject) === much,
  )
  return unique(seeing.map(called))
}

/** Who reads a request: its department, and whoever else the council’s profile gives the right. */
export function readersOf(council: Profile, subject: Subject): Readers {
  const department = departmentWith(council, subject.department)
  const all = [`${department?.name ?? council.name} staff`, ...others(council, subject, 'all')]
  const standing = others(council, subject, 'standing').filter((name) => !all.includes(name))
  return { all, standing }
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const seen = {
  free: 'that it was sent and where it stands',
  fee: 'that it was sent, where it stands and whether the fee is paid',
  perhaps: 'that it was sent, where it stands and whether any fee is paid',
} as const

/** "Contact centre staff can see only that it was sent and where it stands." Nothing where everybody reads all or nothing. */
const standingInWords = ({ standing }: Readers, cost: keyof typeof seen): string =>
  standing.length > 0 ? `${capital(listed(standing))} can see only ${seen[cost]}.` : ''

/**
 * Who reads `what` ("what you give here"), as the rights say: the only place that says so. Rights are in `staffGroups` of
 * the council profile and in the table of roles; another row there is another sentence here. `writer` is who sees it
 * because they write it down for somebody, whatever their rights. Of a fee nothing is said where there is none.
 */
export function whoReads(
  council: Profile,
  subject: Subject & { readonly fee?: object | undefined },
  what: string,
  writer = '',
): string {
  const readers = readersOf(council, subject)
  const only = `Only ${listed(readers.all)} at ${council.name}${writer && `, and ${writer},`} can see ${what}.`
  return [only, standingInWords(readers, subject.fee ? 'fee' : 'free')].filter(Boolean).join(' ')
}

/** Who reads requests of some department beside its own staff. `sensitive`: of services about a person. */
function readersBeside(council: Profile, sensitive: boolean): Readers {
  const anyService = council.operations.staffGroups.map(({ services: _, ...group }) => group)
  const profile = { ...council, operations: { staffGroups: anyService } }
  const some = (much: 'all' | 'standing') =>
    unique(
      council.departments.flatMap(({ id }) =>
        others(profile, { department: id, service: '', sensitive }, much),
      ),
    )
  const all = some('all')
  return { all, standing: some('standing').filter((name) => !all.includes(name)) }
}

/** The same for whatever is sent, in two paragraphs: of what is about a place or thing, and of what is about a person. */
export function whoReadsAnything(council: Profile): { readonly most: string; readonly personal: string } {
  const most = readersBeside(council, false)
  const personal = readersBeside(council, true)
  const everybody = ['the department that deals with it', ...most.all, 'anybody who has your private link']
  const few = listed(['the department that decides on it', ...personal.all])
  const letters =
    'what is about you as a person, such as an application and the documents that you send with it'
  return {
    most: `${capital(listed(everybody))} can see what you send. Nobody else sees your name or your contact details. Your words and photos of a problem in a public place are shown to everybody only if the department has looked at them and decided to.`,
    personal: [`Only ${few} can see ${letters}.`, standingInWords(personal, 'perhaps')]
      .filter(Boolean)
      .join(' '),
  }
}
