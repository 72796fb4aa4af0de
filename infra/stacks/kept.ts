import type { Stack } from 'aws-cdk-lib'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { DataKey } from '../constructs/data-key.ts'
import { EvidenceBucket } from '../constructs/evidence-bucket.ts'
import { FosteringBucket } from '../constructs/fostering-bucket.ts'
import { output } from '../constructs/output.ts'
import { AdmissionsTable } from '../constructs/tables/admissions-table.ts'
import { AppealsTable } from '../constructs/tables/appeals-table.ts'
import { DraftsTable } from '../constructs/tables/drafts-table.ts'
import { FosteringTable } from '../constructs/tables/fostering-table.ts'
import { HandoversTable } from '../constructs/tables/handovers-table.ts'
import { AlertsTable, FactsTable, MeasuresTable } from '../constructs/tables/insight-tables.ts'
import { MessagesTable } from '../constructs/tables/messages-table.ts'
import { NoticesTable } from '../constructs/tables/notices-table.ts'
import { Open311Table } from '../constructs/tables/open311-table.ts'
import { RequestsTable } from '../constructs/tables/requests-table.ts'
import { SettingsTable } from '../constructs/tables/settings-table.ts'
import { PeopleTable, StaffTable, WordsTable } from '../constructs/tables/workspace-tables.ts'
import { Worklist } from '../constructs/worklist.ts'
import { type Secrets, secretsOf } from './secrets.ts'

/** What must never go. It stands in the root under ids that never change: CloudFormation would make it anew, empty. */
export type Kept = Tables &
  Secrets & { key: DataKey; evidence: EvidenceBucket; fosteringFiles: FosteringBucket }

type Tables = ReturnType<typeof tablesOf>

export interface KeptProps {
  council: CouncilProfile
  key: DataKey
  /** Where browsers send files from, if the site has a domain of its own. */
  origin: string | undefined
}

export function keptOf(root: Stack, { council, key, origin }: KeptProps): Kept {
  const evidence = new EvidenceBucket(root, 'EvidenceBucket', { key, origin })
  output(root, 'EvidenceBucketName', evidence.name)
  const fosteringFiles = new FosteringBucket(root, 'FosteringFiles', { key, origin })
  output(root, 'FosteringBucketName', fosteringFiles.name)
  return { key, evidence, fosteringFiles, ...tablesOf(root, council, key), ...secretsOf(root, council) }
}

function tablesOf(root: Stack, council: CouncilProfile, key: DataKey) {
  const tables = {
    requests: new RequestsTable(root, 'Requests', { key }),
    worklist: new Worklist(root, 'Worklist', { key }),
    handovers: new HandoversTable(root, 'Handovers', { key }),
    drafts: new DraftsTable(root, 'Drafts', { key }),
    sent: new MessagesTable(root, 'Sent', { key }),
    words: new WordsTable(root, 'Words', { key }),
    /** What staff keep. */
    kept: new StaffTable(root, 'Staff', { key }),
    people: new PeopleTable(root, 'People', { key }),
    facts: new FactsTable(root, 'Facts', { key }),
    measures: new MeasuresTable(root, 'Measures', { key }),
    alerts: new AlertsTable(root, 'Alerts', { key }),
    settings: new SettingsTable(root, 'Settings', { key }),
    /** Of an earlier version: what is in it and in no setting still stands. */
    notices: new NoticesTable(root, 'Notices', { key }),
    admissions: new AdmissionsTable(root, 'Admissions', { key }),
    appeals: new AppealsTable(root, 'Appeals', { key }),
    fostering: new FosteringTable(root, 'Fostering', { key }),
    /** Where the council has an Open311 server. */
    open311Public: council.open311 ? new Open311Table(root, 'Open311Public', { key }) : undefined,
  }
  // Each has its output: an export takes what the outputs name, and what none names would be missing in it.
  output(root, 'RequestsTableName', tables.requests.name)
  output(root, 'WorklistTableName', tables.worklist.name)
  output(root, 'HandoversTableName', tables.handovers.name)
  output(root, 'DraftsTableName', tables.drafts.name)
  output(root, 'SentTableName', tables.sent.name)
  output(root, 'WordsTableName', tables.words.name)
  output(root, 'StaffTableName', tables.kept.name)
  output(root, 'FactsTableName', tables.facts.name)
  output(root, 'MeasuresTableName', tables.measures.name)
  output(root, 'AlertsTableName', tables.alerts.name)
  output(root, 'SettingsTableName', tables.settings.name)
  output(root, 'NoticesTableName', tables.notices.tableName)
  output(root, 'AdmissionsTableName', tables.admissions.name)
  output(root, 'AppealsTableName', tables.appeals.name)
  output(root, 'FosteringTableName', tables.fostering.name)
  if (tables.open311Public) output(root, 'Open311PublicTableName', tables.open311Public.name)
  return tables
}
