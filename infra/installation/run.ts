import { checkOrEnd } from './check.ts'

/** `npm run check-installation [-- --sample]`: whether this is a whole installation, before it is started or deployed. */
checkOrEnd({ sample: process.argv.includes('--sample') })
console.log(
  'Nothing stands in the way: profile, catalogue, directory, areas, calendars, staff and connections fit.',
)
