import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Kept, PeopleStore, Person } from '#access/people/person.ts'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { peopleParts } from './people-parts.ts'

const { person: ofPeople, subject: ofSubjects, email: ofEmails, turn: ofTurn } = peopleParts

/** Longer than the function may run that has the turn. */
const turnSeconds = 30

const turnUntil = (until: Date) => ({ part: ofTurn, sort: ofTurn, until: until.toISOString() })

/** People who may sign in. */
export function peopleTable(TableName = environment('PEOPLE_TABLE')): PeopleStore {
  const get = async (part: string, sort: string) => {
    const asked = new GetCommand({ TableName, Key: { part, sort }, ConsistentRead: true })
    return (await documents.send(asked)).Item
  }
  /** Puts an item that has this version in the place of one that had `before`; of none, where that is undefined. */
  const put = (item: object, before: number | undefined) => {
    const isNew = before === undefined
    const write = new PutCommand({
      TableName,
      Item: { ...item, version: (before ?? 0) + 1 },
      ConditionExpression: isNew ? 'attribute_not_exists(#is)' : '#is = :before',
      ExpressionAttributeNames: { '#is': isNew ? 'part' : 'version' },
      ...(!isNew && { ExpressionAttributeValues: { ':before': before } }),
    })
    return conditional(documents.send(write))
  }
  return {
    all: () => everybody(TableName),
    async get(id): Promise<Kept | undefined> {
      const item = await get(ofPeople, id)
      return item && { person: item.person as Person, version: Number(item.version) }
    },
    put: (person, version) => put({ part: ofPeople, sort: person.id, person }, version),
    async drop(sort) {
      await documents.send(new DeleteCommand({ TableName, Key: { part: ofPeople, sort } }))
    },
    idOfSubject: async (subject) => (await get(ofSubjects, subject))?.id as string | undefined,
    async bindSubject(sort, id) {
      await documents.send(new PutCommand({ TableName, Item: { part: ofSubjects, sort, id } }))
    },
    async claimEmail(sort, id) {
      if (await put({ part: ofEmails, sort, id }, undefined)) return id
      return String((await get(ofEmails, sort))?.id)
    },
    takeTurn(now) {
      const take = new PutCommand({
        TableName,
        Item: turnUntil(new Date(now.getTime() + turnSeconds * 1000)),
        ConditionExpression: 'attribute_not_exists(#part) OR #until < :now',
        ExpressionAttributeNames: { '#part': 'part', '#until': 'until' },
        ExpressionAttributeValues: { ':now': now.toISOString() },
      })
      return conditional(documents.send(take))
    },
    async endTurn() {
      await documents.send(new PutCommand({ TableName, Item: turnUntil(new Date(0)) }))
    },
  }
}

async function everybody(TableName: string): Promise<Person[]> {
  const people: Person[] = []
  let after: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: '#part = :part',
        ExpressionAttributeNames: { '#part': 'part' },
        ExpressionAttributeValues: { ':part': ofPeople },
        ...(after && { ExclusiveStartKey: after }),
      }),
    )
    people.push(...Items.map(({ person }) => person as Person))
    after = LastEvaluatedKey
  } while (after)
  return people
}
