import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { peopleParts } from '#aws/workspace/people-parts.ts'
import type { Grant } from '../grant.ts'
import { KeptTable } from './kept-table.ts'

/** Fingerprints of words, each with the requests that it stands in. */
export class WordsTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'word', sort: 'found' })
  }
}

/** What staff keep for themselves and each other, and who looked at what. */
export class StaffTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'owner', sort: 'item', expires: true })
  }
}

/** Who may sign in, with what they were given, by whom and why; whose each account and email address is. */
export class PeopleTable extends KeptTable {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'part', sort: 'sort' })
  }

  /** People are read and written down; who was invited may be one whom the table had under another name, whose item goes. */
  allowPeople(...more: Parameters<typeof this.allow>): Grant {
    return this.allowOf([peopleParts.person], 'GetItem', 'PutItem', ...more)
  }

  /** Whose each account is. */
  allowSubjects(...actions: Parameters<typeof this.allow>): Grant {
    return this.allowOf([peopleParts.subject], ...actions)
  }

  /** Whose each email address is, and the turn of whoever stops managing people. */
  allowClaims(): Grant {
    return this.allowOf([peopleParts.email, peopleParts.turn], 'GetItem', 'PutItem')
  }
}
