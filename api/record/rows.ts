/**
 * Values with tables of rows, as they are kept: `items/i1` and so on beside the others, so that a history holds which rows
 * changed and no more.
 */
export function flatRows<T extends object>(
  values: T,
  tables: readonly (keyof T & string)[],
): Record<string, unknown> {
  const kept = { ...values } as Record<string, unknown>
  for (const table of tables) {
    delete kept[table]
    for (const [row, value] of Object.entries(values[table] as object)) kept[`${table}/${row}`] = value
  }
  return kept
}

/** The values that `flatRows` kept. A table of which there is no row is empty. */
export function foldedRows(
  kept: Readonly<Record<string, unknown>>,
  tables: readonly string[],
): Record<string, unknown> {
  const values: Record<string, Record<string, unknown>> = Object.fromEntries(
    tables.map((table) => [table, {}]),
  )
  const others: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(kept)) {
    const slash = name.indexOf('/')
    const table = values[name.slice(0, Math.max(0, slash))]
    if (table) table[name.slice(slash + 1)] = value
    else others[name] = value
  }
  return { ...others, ...values }
}
