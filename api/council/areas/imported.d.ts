/** There only once an engineer has imported boundaries: see infra/council-import. */
declare module '*/imported/areas.json' {
  const areas: unknown
  export default areas
}

/** There only once an engineer has imported wards. */
declare module '*/imported/wards.json' {
  const wards: unknown
  export default wards
}

/** There only once an engineer has imported parishes. */
declare module '*/imported/parishes.json' {
  const parishes: unknown
  export default parishes
}
