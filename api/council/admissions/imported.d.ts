/** There only once an engineer has imported schools: see infra/council-import/admissions. */
declare module '*/imported/schools.json' {
  const schools: unknown
  export default schools
}

/** There only once an engineer has imported catchment areas. */
declare module '*/imported/catchments.json' {
  const catchments: unknown
  export default catchments
}
