import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { addDays } from '#contract/calendar/day.ts'
import { colleaguesKept, type TeamShelf } from '#fostering/desk/team.ts'
import { itemsOf } from './partition.ts'
import { teamKey } from './partition-keys.ts'

const part = teamKey

/** The team lies beside the records that it works on. It is a page of the table at most. */
export const teamTable = (TableName = environment('FOSTERING_TABLE')): TeamShelf => ({
  async meet({ id, name, email }, met) {
    const expiresAt = Math.floor(Date.parse(addDays(met, colleaguesKept + 1)) / 1000)
    const Item = { part, sort: id, name, met, expiresAt, ...(email && { email }) }
    await documents.send(new PutCommand({ TableName, Item }))
  },
  async all() {
    const items = await itemsOf(TableName, part)
    return items.map(({ sort, name, met }) => ({ id: String(sort), name: String(name), met: String(met) }))
  },
})

/** Where somebody of the team is told that work waits for them; undefined where nobody knows. */
export const addressOfColleague =
  (TableName = environment('FOSTERING_TABLE')) =>
  async (id: string): Promise<string | undefined> => {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { part, sort: id } }))
    return typeof Item?.email === 'string' ? Item.email : undefined
  }
