/**
 * Whether drills go through all that they can, with `SHIRE_DRILLS=all`: that takes minutes more. Otherwise through as
 * much as shows a fault within the time that everybody has to wait for the tests.
 */
export const thorough = process.env.SHIRE_DRILLS === 'all'
