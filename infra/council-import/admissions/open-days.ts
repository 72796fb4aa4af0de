import { momentInEngland } from '#contract/calendar/moments.ts'
import { type Row, readTable } from '../table.ts'
import { type Known, urnIn } from './cells.ts'
import type { OpenDayOf } from './parts.ts'

const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

/** A clock in England, or a moment that says how far it is from UTC. */
function momentIn(row: Row, column: 'starts' | 'ends'): string {
  const given = row.required(column)
  const [, day, time] = local.exec(given) ?? []
  const at = day ? momentInEngland(`${day}T${time}`) : new Date(moment.test(given) ? given : Number.NaN)
  if (!Number.isNaN(at.getTime())) return at.toISOString()
  if (given !== '') row.wrong(column, `“${given}” is no time like 2026-10-08 17:30, by the clock in England`)
  return ''
}

/** Reads when families can look round: `urn`, `starts`, `ends`, and a `note` such as how to book. Throws ImportError. */
export function readOpenDays(file: string, text: string, known: Known): OpenDayOf[] {
  return readTable(file, text, ['urn', 'starts', 'ends'], (row) => {
    const [starts, ends, note] = [momentIn(row, 'starts'), momentIn(row, 'ends'), row.text('note')]
    if (starts && ends && starts >= ends) row.wrong('ends', 'is not after it starts')
    return { urn: urnIn(row, known), starts, ends, ...(note && { note }) }
  })
}
