/** The parts of dynalite that the player calls without its HTTP server. */
declare module 'dynalite/db/index.js' {
  type Callback<T> = (error: Error | null, value?: T) => void
  export type LevelCallback<T> = Callback<T>
  export type Level = {
    open(): Promise<void>
    close(callback: Callback<void>): void
    get(key: string, callback: Callback<unknown>): void
    getSync(key: string): unknown
    put(key: string, value: unknown, callback: Callback<void>): void
    del(key: string, callback: Callback<void>): void
    batch(operations: object[], callback: Callback<void>): void
  }
  export type StoredTable = {
    TableName: string
    TableStatus: string
    ItemCount: number
    KeySchema: { AttributeName: string; KeyType: string }[]
    AttributeDefinitions: unknown[]
    GlobalSecondaryIndexes?: {
      IndexName: string
      KeySchema: { AttributeName: string }[]
      Projection: unknown
    }[]
    LocalSecondaryIndexes?: unknown[]
  }
  export type Item = Record<string, Record<string, unknown>>
  type SubDb = {
    put(key: string, value: unknown, callback: Callback<void>): void
    createValueStream(options?: { limit?: number }): NodeJS.ReadableStream
  }
  export type Store = {
    db: Level
    tableDb: SubDb & { awsRegion: string; awsAccountId: string }
    getItemDb(table: string): SubDb
    deleteIndexDb(kind: 'Global' | 'Local', table: string, index: string, callback: Callback<void>): void
    getTable(
      name: string,
      checkStatus: boolean | Callback<StoredTable>,
      callback?: Callback<StoredTable>,
    ): void
  }
  const db: {
    create(options: { path: string; createTableMs?: number }): Store
    validationError(message: string): Error
    createKey(item: Item, table: StoredTable): string
    updateIndexes(
      store: Store,
      table: StoredTable,
      before: Item | null,
      after: Item | null,
      callback: Callback<void>,
    ): void
  }
  export default db
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(parameters: object, types: unknown): object
    checkValidations(parameters: object, types: unknown, custom: unknown, store: unknown): void
  }
  export default validations
}
