/** Rights on what a service keeps: `dynamodb:GetItem RequestsTable`. */
export const on =
  (service: string) =>
  (what: string, ...actions: string[]): string[] =>
    actions.map((action) => `${service}:${action} ${what}`)
export const table = on('dynamodb')
/** The same for items of these partition keys alone. */
export const tableOf = (what: string, keys: string, ...actions: string[]): string[] =>
  table(`${what} of ${keys}`, ...actions)
export const index = (of: string, ...names: string[]) =>
  names.map((name) => `dynamodb:Query ${of}/index/${name}`)
export const files = (under: string, ...actions: string[]) =>
  on('s3')(`EvidenceBucket/${under}/*`, ...actions)
/** The same for files of households. */
export const householdFiles = (under: string, ...actions: string[]) =>
  on('s3')(`FosteringFilesBucket/${under}/*`, ...actions)
export const secret = (name: string) => on('secretsmanager')(name, 'GetSecretValue')
export const sends = (queue: string) => on('sqs')(queue, 'SendMessage')
export const takes = (queue: string) =>
  on('sqs')(queue, 'ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage')

export const seesWhatIsMissing = on('s3')('EvidenceBucket', 'ListBucket')
export const seesMissingFiles = on('s3')('FosteringFilesBucket', 'ListBucket')
