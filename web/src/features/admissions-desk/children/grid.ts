/** The National Grid in metres, as far as it has land. */
const most = { easting: 700_000, northing: 1_300_000 }

/** Reads `462001, 300123`, in metres of the National Grid; undefined where it is no such point. */
export function readGridReference(typed: string): { easting: number; northing: number } | undefined {
  const found = /^(\d{1,6}(?:\.\d+)?)[\s,;]+(\d{1,7}(?:\.\d+)?)$/.exec(typed.trim())
  const [easting, northing] = [Number(found?.[1]), Number(found?.[2])]
  return easting <= most.easting && northing <= most.northing ? { easting, northing } : undefined
}
