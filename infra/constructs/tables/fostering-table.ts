import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { looksKey, openedKey, slotsKey, teamKey } from '#aws/fostering/partition-keys.ts'
import { enquiryPart } from '#fostering/enquiries/enquiry.ts'
import type { Grant } from '../grant.ts'
import { type Index, KeptTable } from './kept-table.ts'

const indexes = {
  'by-pending': { key: 'pending', sort: 'pendingSince', holds: 'keys' },
  'by-case': { key: 'caseKey', sort: 'dueOn', holds: ['line'] },
} as const satisfies Record<string, Index>

const reference = '*-????-????'

/**
 * Fostering and adoption. By the reference of a household: its head and one item for each part of its record. Apart
 * from them: whoever asks, the times that are offered, who looked at what, and the team. By `by-case`: a line for each
 * case that is open, nearest day first. By `by-pending`: parts that the head has to be told of. Records of who looked go
 * after some years; nothing of a household has a time of its own.
 */
export class FosteringTable extends KeptTable<keyof typeof indexes> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'part', sort: 'sort', expires: true, indexes })
  }

  /** Opens and writes households whose references begin so, by key, and deletes volumes that a part names no more. */
  allowHouseholds(prefix: string, ...more: Parameters<typeof this.allow>): Grant {
    return this.allowOf([`${prefix}-????-????`], 'DeleteItem', 'GetItem', 'PutItem', ...more)
  }

  allowEnquiries(...actions: Parameters<typeof this.allow>): Grant {
    return this.allowOf([enquiryPart(reference)], ...actions)
  }

  /** Times are found by a query, and taken, freed and marked by an update. */
  allowSlots(...more: Parameters<typeof this.allow>): Grant {
    return this.allowOf([slotsKey], 'GetItem', 'Query', 'UpdateItem', ...more)
  }

  /** Who looked at what is written down and read, and never changed or taken away. */
  allowLooks(): Grant {
    return this.allowOf([looksKey(reference), openedKey('????-??')], 'PutItem', 'Query')
  }

  allowTeam(): Grant {
    return this.allowOf([teamKey], 'PutItem', 'Query')
  }
}
