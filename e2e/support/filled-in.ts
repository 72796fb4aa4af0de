import type { ForeignClient } from './foreign-client.ts'

const place = { lat: '52.7720512345', long: '-1.2061712345' }

/** What a person picks from a list: what a careful person would, and the first of all else. */
const pick = (values: { key: string }[] = []) =>
  values.find(({ key }) => key === 'no' || key === 'none')?.key ?? values[0]?.key ?? ''

/** Fields of a report, put together from nothing but what the server says of the service. */
export async function filledIn(client: ForeignClient, code: string, number: string) {
  const attributes = await client.definition(code)
  const asked = attributes.filter(({ required }) => String(required) === 'true')
  const own = attributes.filter(({ automated }) => automated === 'server_set')
  return {
    service_code: code,
    ...place,
    first_name: 'Ada',
    last_name: 'Lovelace',
    email: 'ada@example.org',
    description: 'title: A hole\n\ndetail: Deep & wide <very>\n\nurl: https://www.fixmystreet.com/report/1',
    ...Object.fromEntries(asked.map(({ code, values }) => [`attribute[${code}]`, pick(values)])),
    ...Object.fromEntries(own.map(({ code }) => [`attribute[${code}]`, number])),
  }
}
