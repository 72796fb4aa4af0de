import { paths } from '#web/app/paths.ts'

const home = `${paths.workspace}/enquiries`

/** Where staff answer whoever asks about fostering or adoption. */
export const addresses = {
  list: home,
  enquiry: (reference: string) => `${home}/${encodeURIComponent(reference)}`,
  slots: `${home}/times`,
  hubs: `${home}/hubs`,
  funnel: `${home}/funnel`,
} as const
