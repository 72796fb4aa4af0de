import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInFull } from '#contract/calendar/long-days.ts'
import { departmentWith, findingOf } from '#contract/council/department.ts'
import { type EvidenceAnswer, evidenceLimits } from '#contract/requests/evidence.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { again } from '#requests/life/again.ts'
import type { KeptFile, ServiceRequest } from '#requests/life/model.ts'
import { readReceipt } from '../evidence/receipt.ts'
import { type Acting, happen, invalid, next, notNow, type Outcome, type Refused } from './acting.ts'
import { gradedAs, ungraded } from './danger/danger.ts'
import type { SomeDeciders } from './decider.ts'

const acknowledge = (request: ServiceRequest, acting: Acting): Outcome =>
  happen(request, acting, { type: 'acknowledged' })

/** Gives it to a colleague or to a team of the department. */
function assign(request: ServiceRequest, acting: Acting, { to, team }: Do<'assign'>): Outcome {
  const { assignee: _, ...rest } = request
  const teams = departmentWith(acting.council, request.department)?.teams ?? []
  if (team && !teams.some(({ id }) => id === team))
    return invalid('/action/team', 'Choose a team of this department')
  return happen({ ...rest, ...(to ? { assignee: to } : {}) }, acting, {
    type: 'assigned',
    assignee: to,
    ...(team !== undefined ? { team } : {}),
  })
}

/** Says what was found: to the resident in the words that the profile has for it, before any of staff. */
function inspect(request: ServiceRequest, acting: Acting, action: Do<'inspect'>): Outcome {
  const { note, finding, size, job } = action
  const grade = finding ? findingOf(acting.council, request.department, finding) : undefined
  if (finding && !grade) return invalid('/action/finding', 'Choose one of the findings of this department')
  const without = grade ? undefined : ungraded(request, acting)
  if (without === 'choose')
    return invalid('/action/finding', 'It is marked as dangerous. Select what was found')
  const graded = grade ? gradedAs(grade, acting) : without
  const told = [grade?.tells, note].filter(Boolean).join(' ')
  return happen(request, acting, {
    type: 'inspected',
    ...(graded ? { graded } : {}),
    ...(told ? { note: told } : {}),
    ...(finding || size ? { found: { ...(finding ? { finding } : {}), ...(size ? { size } : {}) } } : {}),
    ...(job ? { departmentReference: job } : {}),
  })
}

function schedule(request: ServiceRequest, acting: Acting, { note, on }: Do<'schedule'>): Outcome {
  if (on && on < dayInEngland(acting.at))
    return invalid('/action/on', 'The work must be planned for today or a day in the future')
  const words = [on && `For ${dayInFull(on)}.`, note].filter(Boolean).join(' ')
  return happen(request, acting, { type: 'scheduled', ...(words ? { note: words } : {}) })
}

/** Photos of the department, each with a receipt of the check; they become files of the request. */
function shown(acting: Acting, photos: readonly EvidenceAnswer[]): KeptFile[] | Refused {
  if (photos.length > evidenceLimits.files)
    return invalid('/action/photos', `Add at most ${evidenceLimits.files} photos`)
  for (const { id, receipt } of photos) {
    const read = readReceipt(acting.secret, id, receipt, acting.at)
    if (read.kind !== 'ok' || read.facts.contentType !== 'image/jpeg')
      return invalid('/action/photos', 'A photo was not accepted. Remove it and add it again')
  }
  return photos.map(({ id, description }) => ({
    id,
    by: 'department',
    ...(description ? { description } : {}),
  }))
}

/** Ends the work: done, or left with a reason. */
function finish(request: ServiceRequest, acting: Acting, action: Do<'fix'> | Do<'close'>): Outcome {
  const files = shown(acting, action.photos)
  if (!Array.isArray(files)) return files
  return happen(
    request,
    acting,
    {
      type: action.do === 'fix' ? 'fixed' : 'closed',
      note: action.note,
      ...(action.do === 'close' && action.because ? { because: action.because } : {}),
      ...(files.length > 0 ? { evidence: files.map(({ id }) => id) } : {}),
    },
    files.length > 0 ? { evidence: [...request.evidence, ...files] } : {},
  )
}

function reopen(request: ServiceRequest, acting: Acting, { note }: Do<'reopen'>): Outcome {
  const { staff: actor, at, by, cause, service, calendars } = acting
  const reopened = { type: 'reopened', at: at.toISOString(), by, cause, actor, note } as const
  const opened = again(request, service, reopened, calendars)
  return opened ? next(opened) : notNow()
}

export const workDeciders = {
  acknowledge: { take: acknowledge },
  assign: { take: assign },
  inspect: { take: inspect },
  schedule: { take: schedule },
  fix: { take: finish },
  close: { take: finish },
  reopen: { take: reopen },
} satisfies SomeDeciders
