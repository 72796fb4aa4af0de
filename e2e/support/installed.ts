/** A variable that is set for all tests, or by whoever has an installation running. */
function given(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set, which says where the installation is that the tests share`)
  return value
}

/** Address of the installation that all browser tests share. */
export const url = given('SHIRE_URL')

/** Where it keeps everything. */
export const dataDir = given('SHIRE_DATA')
