import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import {
  coursesKey,
  dutyKey,
  figuresKey,
  looksKey,
  openedKey,
  payablesKey,
  slotsKey,
  teamKey,
} from '#aws/fostering/partition-keys.ts'
import { panels } from '#contract/fostering/panel/members.ts'
import { constellationKey } from '#fostering/constellations/constellation.ts'
import { enquiryPart } from '#fostering/enquiries/enquiry.ts'
import { openRunsKey, runsKey } from '#fostering/household/payments/run.ts'
import { waitsKey } from '#fostering/household/referrals/for-panel.ts'
import { meetingsKey } from '#fostering/panel/lines.ts'
import { meetingKey } from '#fostering/panel/meeting.ts'
import { panelKey } from '#fostering/panel/member.ts'
import type { Grant } from '../grant.ts'
import { type Index, KeptTable } from './kept-table.ts'

const indexes = {
  'by-pending': { key: 'pending', sort: 'pendingSince', holds: 'keys' },
  'by-case': { key: 'caseKey', sort: 'dueOn', holds: ['line'] },
  'by-call': { key: 'callKey', sort: 'callOn', holds: ['line'] },
} as const satisfies Record<string, Index>

const reference = '*-????-????'

/**
 * Fostering and adoption. By the reference of a household: its head and one item for each part of its record. Apart
 * from them: whoever asks, the times that are offered, who looked at what, the team, the list of panels and each of their
 * meetings, constellations, what finance is told of claims, and payment runs. By `by-case`: a line for each case that is open, nearest day first, for each meeting of a year, for what is to be paid, and for each payment run. By
 * `by-call`: households whom somebody should ring, who has waited longest first, and closed cases of which something may still have to be paid. By
 * `by-pending`: parts that the head has to be told of, and meetings that referrals have to. Records of who looked go after
 * some years; nothing of a household has a time of its own.
 */
export class FosteringTable extends KeptTable<keyof typeof indexes> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'part', sort: 'sort', expires: true, indexes })
  }

  /** Opens and writes households whose references begin so, by key, and deletes volumes that a part names no more. */
  allowHouseholds(prefix: string, ...more: Parameters<typeof this.allow>): Grant {
    return this.allowOf([`${prefix}-????-????`], 'DeleteItem', 'GetItem', 'PutItem', ...more)
  }

  /** A report is read in one go: what it is made of, by key. */
  allowReports(prefix: string): Grant {
    return this.allowHouseholds(prefix, 'BatchGetItem')
  }

  allowEnquiries(...actions: Parameters<typeof this.allow>): Grant {
    return this.allowOf([enquiryPart(reference)], ...actions)
  }

  /** Times are found by a query, and taken, freed and marked by an update. */
  allowSlots(...more: Parameters<typeof this.allow>): Grant {
    return this.allowOf([slotsKey], 'GetItem', 'Query', 'UpdateItem', ...more)
  }

  /** Courses, likewise. */
  allowCourses(...more: Parameters<typeof this.allow>): Grant {
    return this.allowOf([coursesKey], 'GetItem', 'Query', 'UpdateItem', ...more)
  }

  /** Who looked at what is written down and read, and never changed or taken away. */
  allowLooks(): Grant {
    return this.allowOf([looksKey(reference), openedKey('????-??')], 'PutItem', 'Query')
  }

  /** Who looked is written down, and not read. */
  allowToLook(): Grant {
    return this.allowOf([looksKey(reference)], 'PutItem')
  }

  /** The central list of panels, with whose accounts its members have. */
  allowPanelList(...actions: Parameters<typeof this.allow>): Grant {
    return this.allowOf([panelKey], ...actions)
  }

  /** Meetings, with what lies beside each, and the volumes that they name no more. */
  allowMeetings(...more: Parameters<typeof this.allow>): Grant {
    return this.allowOf([meetingKey('P-????-????')], 'DeleteItem', 'GetItem', 'PutItem', ...more)
  }

  /** Meetings, without what lies beside them being changed. */
  allowMeetingsToRead(): Grant {
    return this.allowOf([meetingKey('P-????-????')], 'GetItem')
  }

  /** Groups of households, with the volumes that they name no more. */
  allowConstellations(): Grant {
    return this.allowOf([constellationKey('C-????-????')], 'DeleteItem', 'GetItem', 'PutItem')
  }

  /** Lists of meetings by their year, and no list of anything else. */
  allowMeetingLists(): Grant {
    return { ...this.allowQuery('by-case'), keys: [meetingsKey('????')] }
  }

  /** What waits for a panel, and no list of anything else. */
  allowWaitingLists(): Grant {
    return { ...this.allowQuery('by-case'), keys: panels.map(waitsKey) }
  }

  /** Where somebody of the team is written to, one by one. */
  allowColleague(): Grant {
    return this.allowOf([teamKey], 'GetItem')
  }

  /** Payment runs, with the volumes that they name no more. */
  allowRuns(): Grant {
    return this.allowOf([runsKey], 'DeleteItem', 'GetItem', 'PutItem')
  }

  /** What finance is told of claims is put down, and read by its list alone. */
  allowPayables(): Grant {
    return this.allowOf([payablesKey], 'PutItem')
  }

  /** Lists of what is to be paid and of payment runs, and no list of anything else. */
  allowPaymentLists(): Grant {
    return { ...this.allowQuery('by-case'), keys: [payablesKey, openRunsKey, runsKey] }
  }

  allowTeam(): Grant {
    return this.allowOf([teamKey], 'PutItem', 'Query')
  }

  /** Figures of the service as they were counted last. */
  allowFigures(): Grant {
    return this.allowOf([figuresKey], 'PutItem', 'Query')
  }

  /** Who is on duty on which day. */
  allowDuty(...actions: Parameters<typeof this.allow>): Grant {
    return this.allowOf([dutyKey], ...actions)
  }
}
