import { schoolAddresses } from '#web/app/schoolAddresses.ts'

/** Files of open data, by their ending. */
export const openData = (name: string, ending: 'csv' | 'json') =>
  `/api/admissions/open-data/${name}.${ending}`
export const schema = '/api/admissions/open-data/schema.json'
export const licence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
export const { figures, figuresOf, report } = schoolAddresses
