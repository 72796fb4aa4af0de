import type { FunctionModel } from '../model/functions.ts'
import type { Principal } from '../model/plan.ts'
import type { Place } from '../template/place.ts'

/** The environment of a function: the template's variables, and what Lambda itself sets. Nothing else of this machine's. */
export function functionEnvironment(
  model: FunctionModel,
  { accessKeyId, secretAccessKey }: Principal,
  { place, gateway }: { place: Place; gateway: string },
): Record<string, string> {
  return {
    ...model.environment,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: 'local',
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_NAME: model.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${model.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: model.directory,
    LANG: 'en_US.UTF-8',
    PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin',
    TZ: ':UTC',
    _HANDLER: model.handler,
    // Where Lambda would find AWS by the region alone.
    AWS_ENDPOINT_URL: gateway,
    // Systems of others that are tried out with the player run on this machine, too.
    ALLOW_LOOPBACK: 'yes',
  }
}
