import db, { type Item, type StoredTable } from 'dynalite/db/index.js'

const isEmpty = (value: Item[string] | undefined): boolean => value?.S === '' || value?.B === ''

/** What DynamoDB says of an item whose key in an index is empty; undefined of any other. */
function emptyKey({ GlobalSecondaryIndexes = [] }: StoredTable, item: Item): string | undefined {
  for (const { IndexName, KeySchema } of GlobalSecondaryIndexes)
    for (const { AttributeName } of KeySchema)
      if (isEmpty(item[AttributeName]))
        return `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${IndexName}, IndexKey: ${AttributeName}`
  return undefined
}

const updateIndexes = db.updateIndexes

/** dynalite takes an item whose key in an index is an empty text; DynamoDB refuses to write it at all. */
db.updateIndexes = (store, table, before, after, callback) => {
  const trouble = after ? emptyKey(table, after) : undefined
  if (trouble) return callback(db.validationError(trouble))
  return updateIndexes(store, table, before, after, callback)
}
