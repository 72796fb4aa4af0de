import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { stripped } from '#aws/core/pair-shelf.ts'
import type { Course } from '#fostering/courses/course.ts'
import type { Slot } from '#fostering/enquiries/slot.ts'
import { mostWaiting, type Offered, seatsLeft, type Times } from '#fostering/times/offered.ts'
import { coursesKey, slotsKey } from './partition-keys.ts'

const idAt = (at: Date) => at.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')

/** `unbooked` is what is left of the seats: a condition can compare it, and not count who has one. */
function asOffered<T extends Offered>(item: { readonly [name: string]: unknown }): T {
  const { unbooked: _, ...one } = stripped(item)
  return one as unknown as T
}

/** Times that the team offers, one item each. All of them lie together, in the order of time: the id begins with it. */
function timesTable<T extends Offered>(part: string, TableName: string): Times<T> {
  const keyOf = (id: string) => ({ TableName, Key: { part, sort: id } })
  const seat = 'taken.#holder'
  const holds = `attribute_exists(${seat})`
  const wait = 'waits.#holder'
  const goesOn = 'starts > :now AND attribute_not_exists(#off) AND attribute_not_exists(noMore)'
  const own = (holder: string) => ({ '#holder': holder })
  const times: Times<T> = {
    async get(id) {
      const { Item } = await documents.send(new GetCommand({ ...keyOf(id), ConsistentRead: true }))
      return Item && asOffered<T>(Item)
    },
    offer: (one) =>
      conditional(
        documents.send(
          new PutCommand({
            TableName,
            Item: { ...one, unbooked: seatsLeft(one), part, sort: one.id },
            ConditionExpression: 'attribute_not_exists(part)',
          }),
        ),
      ),
    async take(id, holder, at) {
      const taken = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: `SET ${seat} = :taking, unbooked = unbooked - :one`,
        ConditionExpression: `${goesOn} AND unbooked >= :one AND attribute_not_exists(${seat}) AND (attribute_not_exists(waits) OR size(waits) = :none)`,
        ExpressionAttributeNames: { ...own(holder), '#off': 'off' },
        ExpressionAttributeValues: {
          ':taking': { at: at.toISOString() },
          ':one': 1,
          ':none': 0,
          ':now': at.toISOString(),
        },
      })
      if (await conditional(documents.send(taken))) return true
      const there = await times.get(id)
      return there?.taken[holder] !== undefined && !there.off && there.starts > at.toISOString()
    },
    async wait(id, holder, at) {
      const waiting = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: `SET ${wait} = :at`,
        ConditionExpression: `${goesOn} AND attribute_exists(waits) AND size(waits) < :most AND attribute_not_exists(${wait}) AND attribute_not_exists(${seat})`,
        ExpressionAttributeNames: { ...own(holder), '#off': 'off' },
        ExpressionAttributeValues: {
          ':at': at.toISOString(),
          ':now': at.toISOString(),
          ':most': mostWaiting,
        },
      })
      if (await conditional(documents.send(waiting))) return true
      const there = await times.get(id)
      return there?.waits?.[holder] !== undefined && !there.off && there.starts > at.toISOString()
    },
    async leave(id, holder) {
      const left = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: `REMOVE ${wait}`,
        ConditionExpression: `attribute_exists(${wait})`,
        ExpressionAttributeNames: own(holder),
      })
      await conditional(documents.send(left))
    },
    pass(id, holder, at, until) {
      const passed = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: `SET ${seat} = :taking, unbooked = unbooked - :one REMOVE ${wait}`,
        ConditionExpression: `${goesOn} AND unbooked >= :one AND attribute_exists(${wait}) AND attribute_not_exists(${seat})`,
        ExpressionAttributeNames: { ...own(holder), '#off': 'off' },
        ExpressionAttributeValues: {
          ':taking': { at: at.toISOString(), offered: until.toISOString() },
          ':one': 1,
          ':now': at.toISOString(),
        },
      })
      return conditional(documents.send(passed))
    },
    async callOff(id, at, moved) {
      const off = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: moved ? 'SET #off = :at, moved = :moved' : 'SET #off = :at',
        ConditionExpression: 'attribute_exists(#part) AND attribute_not_exists(#off)',
        ExpressionAttributeNames: { '#off': 'off', '#part': 'part' },
        ExpressionAttributeValues: { ':at': at.toISOString(), ...(moved && { ':moved': moved }) },
      })
      await conditional(documents.send(off))
    },
    async stop(id, at) {
      const stopped = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: 'SET noMore = :at',
        ConditionExpression: 'attribute_exists(#part) AND attribute_not_exists(noMore)',
        ExpressionAttributeNames: { '#part': 'part' },
        ExpressionAttributeValues: { ':at': at.toISOString() },
      })
      await conditional(documents.send(stopped))
    },
    async free(id, holder) {
      const freed = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: `SET unbooked = unbooked + :one REMOVE ${seat}`,
        ConditionExpression: holds,
        ExpressionAttributeNames: own(holder),
        ExpressionAttributeValues: { ':one': 1 },
      })
      await conditional(documents.send(freed))
    },
    async mark(id, holder, what) {
      const marked = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: `SET ${seat}.#what = :true`,
        ConditionExpression: holds,
        ExpressionAttributeNames: { ...own(holder), '#what': what },
        ExpressionAttributeValues: { ':true': true },
      })
      await conditional(documents.send(marked))
    },
    withdraw: (id) =>
      conditional(
        documents.send(
          new DeleteCommand({
            ...keyOf(id),
            ConditionExpression: 'attribute_not_exists(part) OR unbooked = seats',
          }),
        ),
      ),
    async between(from, to) {
      const all: T[] = []
      let next: { [name: string]: unknown } | undefined
      do {
        const page = await documents.send(
          new QueryCommand({
            TableName,
            // Of two who book times that overlap, one has to see the other.
            ConsistentRead: true,
            KeyConditionExpression: 'part = :part AND sort BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':part': part, ':from': idAt(from), ':to': idAt(to) },
            ...(next ? { ExclusiveStartKey: next } : {}),
          }),
        )
        all.push(...(page.Items ?? []).map((item) => asOffered<T>(item)))
        next = page.LastEvaluatedKey
      } while (next)
      // An id says the minute; the moment decides.
      return all.filter(({ starts }) => starts >= from.toISOString() && starts < to.toISOString())
    },
    async forget(id) {
      await documents.send(new DeleteCommand(keyOf(id)))
    },
  }
  return times
}

/** Calls and visits for whoever asks. */
export const slotsTable = (TableName = environment('FOSTERING_TABLE')): Times<Slot> =>
  timesTable<Slot>(slotsKey, TableName)

/** Courses for those who apply. */
export const coursesTable = (TableName = environment('FOSTERING_TABLE')): Times<Course> =>
  timesTable<Course>(coursesKey, TableName)
