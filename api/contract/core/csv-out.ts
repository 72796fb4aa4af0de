/** What a spreadsheet takes for a formula; the wide signs too, where it is set to Chinese or Japanese. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Without it Excel reads the file as Windows-1252 and shows “â€™” for every apostrophe. */
const byteOrderMark = '\uFEFF'

/** A cell as it was before it was quoted with '. */
export const unquoted = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as CSV (RFC 4180) that Excel opens as it is, with a line of names. Text that a spreadsheet would run as a formula is
 * quoted with '.
 */
export function csv(
  names: readonly string[],
  rows: readonly Readonly<Record<string, string | number | null | undefined>>[],
): string {
  const lines = [names.join(','), ...rows.map((row) => names.map((name) => cell(row[name])).join(','))]
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}
