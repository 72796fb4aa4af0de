import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { buildApp } from 'fauxqs'
import { PersistenceManager } from '../../../node_modules/fauxqs/dist/persistence.js'
import { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js'
import { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js'
import { SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js'
import type { Plan } from '../model/plan.ts'

/** A request to fauxqs and its answer, without a network between. */
export type EngineRequest = {
  method: string
  url: string
  headers: Record<string, string>
  body?: Buffer | string
}
export type EngineAnswer = { status: number; headers: Record<string, string>; body: Buffer }

/** Queues, topics and buckets, kept on disk. */
export type Messages = {
  send(request: EngineRequest): Promise<EngineAnswer>
  queues: SqsStore
  buckets: S3Store
  close(): Promise<void>
}

/**
 * Opens what fauxqs keeps in `dataDir` and makes what the plan has. fauxqs's own `startFauxqs` listens on every
 * address of the machine, so its parts are put together here, and nothing listens.
 */
export function openMessages(dataDir: string, plan: Plan): Messages {
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() }
  const { sqsStore, snsStore, s3Store } = stores
  sqsStore.region = plan.place.region
  snsStore.region = plan.place.region
  const disk = openDisk(join(dataDir, 'messages'), plan)
  disk.load(sqsStore, snsStore, s3Store)
  sqsStore.persistence = disk
  snsStore.persistence = disk
  s3Store.persistence = disk
  for (const queue of sqsStore.allQueues()) queue.persistence = disk

  makeQueues(sqsStore, plan)
  makeTopics(snsStore, plan)
  for (const { name } of plan.buckets) s3Store.createBucket(name)

  const app = buildApp({ logger: false, defaultRegion: plan.place.region, stores })
  return {
    queues: sqsStore,
    buckets: s3Store,
    async send({ method, url, headers, body }) {
      const answer = await app.inject({
        method: method as 'GET',
        url,
        headers,
        ...(body !== undefined && { payload: body }),
      })
      return { status: answer.statusCode, headers: flatten(answer.headers), body: answer.rawPayload }
    },
    async close() {
      await app.close()
      disk.close()
    },
  }
}

/**
 * What is written is safe once the operating system has it: a killed player loses nothing. fauxqs forgets how often a
 * message was received when it is shown again before its time, which its own tables then refuse.
 */
function openDisk(directory: string, plan: Plan) {
  const disk = new PersistenceManager(directory)
  const { db } = disk as unknown as { db: DatabaseSync }
  db.exec('PRAGMA synchronous = NORMAL')
  showTaken(db, plan)
  const show = db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  )
  disk.updateMessageReady = (messageId) => {
    show.run(messageId)
  }
  return disk
}

/**
 * The functions that had taken messages went with the player: those are shown again at once, and not when their visibility ends,
 * as if they had never been taken. What systems outside have taken stays with them.
 */
function showTaken(db: DatabaseSync, { queues, emptied }: Plan): void {
  const show = db.prepare(
    `UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL,
      approximate_receive_count = MAX(0, approximate_receive_count - 1)
      WHERE queue_name = ? AND receipt_handle IS NOT NULL`,
  )
  for (const { name, arn } of queues) if (emptied.includes(arn)) show.run(name)
}

/** Making a queue anew would drop its messages, so one that is there only takes the template's attributes. */
function makeQueues(store: SqsStore, { queues }: Plan) {
  for (const { name, url, arn, attributes } of queues) {
    const existing = store.getQueueByArn(arn)
    if (existing) Object.assign(existing, { url }).setAttributes({ RedrivePolicy: '', ...attributes })
    else store.createQueue(name, url, arn, attributes)
  }
}

/** Topics and subscriptions keep nothing, so they are made anew from the template at every start. */
function makeTopics(store: SnsStore, { topics, subscriptions, place }: Plan) {
  for (const arn of [...store.topics.keys()]) store.deleteTopic(arn)
  for (const { name, attributes } of topics) store.createTopic(name, attributes, undefined, place.region)
  for (const { topic, queue, attributes } of subscriptions) store.subscribe(topic, 'sqs', queue, attributes)
}

function flatten(headers: Record<string, string | string[] | number | undefined>) {
  const present = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present.map(([name, value]) => [name, String(value)]))
}
