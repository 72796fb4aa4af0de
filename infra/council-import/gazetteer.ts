import type { NamedPlace, Street } from '#contract/geo/gazetteer.ts'
import { type Row, readTable } from './table.ts'

const point = (row: Row) => ({
  lat: row.number('lat', { from: 49.8, to: 61, like: '52.7721' }),
  lon: row.number('lon', { from: -8.7, to: 1.8, like: '-1.2062' }),
})

/** Columns: name, lat, lon, and parent where a place is part of a larger one. */
export function readPlaces(file: string, text: string): NamedPlace[] {
  return readTable(file, text, ['name', 'lat', 'lon'], (row) => {
    const parent = row.text('parent')
    return { name: row.required('name'), ...(parent && { in: parent }), ...point(row) }
  })
}

/** Columns: street, locality (its town or village), lat, lon, and parent_locality, added to the locality where there is one. */
export function readStreets(file: string, text: string): Street[] {
  return readTable(file, text, ['street', 'locality', 'lat', 'lon'], (row) => {
    const town = [row.required('locality'), row.text('parent_locality')].filter(Boolean).join(', ')
    return { name: row.required('street'), in: town, ...point(row) }
  })
}
