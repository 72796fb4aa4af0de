import { dayInEngland } from '#contract/calendar/day.ts'
import { endingInWords } from '#contract/calendar/ending.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'

export interface Ready {
  /** Addresses of the site, and of what answers for AWS. */
  url: string
  gateway: string
  /** How many there are. */
  functions: number
  queues: number
  dataDir: string
  /** How long it took, in words. */
  took: string
  development: boolean
  now: Date
}

/** What `npm start` says once all of it runs: where everything is, what to try, and which calendars soon know no days. */
export function readyText({
  url,
  gateway,
  functions,
  queues,
  dataDir,
  took,
  development,
  now,
}: Ready): string {
  const ending = endingInWords(calendars, dayInEngland(now))
  return `
Ready after ${took}${development ? ', with hot reload' : ''}.

  Site                ${url}
  API                 ${url}/api/openapi.json
  Staff sign in       ${url}/workspace
  Messages            ${url}/local/inbox
  What is where       ${url}/local
  AWS, played         ${gateway} (${functions} functions, ${queues} queues)
  State and logs      ${dataDir}

Try: report a pothole at ${url}/report/pothole, open the private link
that it ends with, and watch it reach ${departmentOf(council, council.roles.roads).name}. Ctrl-C stops everything; state stays.
${ending ? `\n${ending}\n` : ''}`
}
