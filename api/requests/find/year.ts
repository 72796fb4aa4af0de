/** Twelve months before, ISO 8601. */
export function yearBefore(now: Date): string {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - 1)
  return then.toISOString()
}
