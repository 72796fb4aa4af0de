import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import type { PackManifest } from '#contract/fostering/panel/pack.ts'
import { putPack } from '#fostering/pack/files.ts'
import { sealed, sectionFile } from '#fostering/pack/manifest.ts'
import { flat, type MeetingValues, meetingKey } from '#fostering/panel/meeting.ts'
import { section } from '#fostering/pdf/testing/booklet.ts'
import { leadToSystem, operatorClients, outputs } from '#infra/operate/clients.ts'

/** So many sections of so many pages make a pack of 300 pages. */
const [sections, pagesEach] = [40, 8]

/** A meeting whose items each have a locked pack of 300 pages, to which these members come. Put where functions find it. */
export async function manyPacks(
  meeting: string,
  items: number,
  members: readonly string[],
): Promise<PackManifest[]> {
  const { FosteringTableName: TableName, FosteringBucketName: bucket = '' } = await outputs()
  leadToSystem({ FOSTERING_BUCKET: bucket })
  const { packBucket } = await import('#aws/panel/pack-bucket.ts')
  const day = addDays(dayInEngland(new Date()), 20)
  const manifests: PackManifest[] = []
  for (let number = 1; number <= items; number++) {
    const pages = Array.from({ length: sections }, (_, place) => section(place + number * 100, pagesEach))
    const manifest = sealed({
      meeting,
      item: `i${number}`,
      household: 'FA-7K3M-9QTD',
      type: 'approval',
      title: 'Approval to foster',
      people: ['Sample One'],
      number: 0,
      why: null,
      locked: '2026-11-02',
      by: 'Ada Viser',
      parts: Array.from({ length: 80 }, (_, part) => ({
        part: `section.part${part}`,
        number: 2,
        end: 'x'.repeat(43),
      })),
      sections: pages.map((one) => sectionFile(one).mark),
      pictures: [],
    })
    await putPack(packBucket, manifest, pages, [])
    manifests.push(manifest)
  }
  const values: MeetingValues = {
    plan: {
      panel: 'fostering',
      starts: `${day}T10:00:00.000Z`,
      ends: `${day}T13:00:00.000Z`,
      place: 'County Hall',
      link: null,
      joint: [],
    },
    state: 'planned',
    chair: null,
    agenda: manifests.map(({ item }) => item),
    items: Object.fromEntries(
      manifests.map(({ item, household, fingerprint }) => [
        item,
        {
          household,
          referral: 'referral.1',
          type: 'approval' as const,
          title: 'Approval to foster',
          referred: '2026-11-01',
          outcomes: ['suitable' as const],
          minutes: 30,
          state: 'to-come' as const,
          minutesState: 'none' as const,
          pack: { fingerprint, locked: '2026-11-02', supplements: [] },
        },
      ]),
    ),
    invited: Object.fromEntries(
      members.map((id) => [
        id,
        {
          name: id,
          role: 'member' as const,
          on: '2026-11-02',
          answer: 'yes' as const,
          answered: '2026-11-02',
        },
      ]),
    ),
    here: {},
    declared: {},
    views: {},
    guests: {},
    said: {},
  }
  const part = meetingKey(meeting)
  const item = { household: part, name: 'meeting', version: 1, values: flat(values), history: [] }
  await operatorClients().documents.send(
    new PutCommand({ TableName, Item: { ...item, part, sort: 'meeting' } }),
  )
  return manifests
}

/** The middle and the 95th of a hundred, in whole milliseconds. */
export function spread(times: readonly number[]): { middle: number; most: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { middle: at(0.5), most: at(0.95) }
}

/** Puts another text in the place of a section, as nobody may. */
export async function tampered(sha256: string, { meeting, item }: PackManifest): Promise<void> {
  leadToSystem({ FOSTERING_BUCKET: (await outputs()).FosteringBucketName ?? '' })
  const { packBucket } = await import('#aws/panel/pack-bucket.ts')
  await packBucket.put(
    { meeting, item },
    sha256,
    '{"blocks":[],"id":"x","title":"Another"}',
    'application/json',
  )
}
