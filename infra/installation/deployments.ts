import { Deployments, live } from '#contract/council/deployment.ts'
import type { Installation } from './installation.ts'
import type { Problem } from './problem.ts'
import { shapeProblems } from './shape.ts'

const file = 'api/council/deployments.ts'

/** What is not as it has to be of the stages that can be deployed. */
export function deploymentProblems({ deployments }: Installation): Problem[] {
  const shape = shapeProblems(Deployments, deployments, file)
  if (shape.length > 0) return shape
  return [...liveProblems(deployments), ...domainProblems(deployments)]
}

function liveProblems(deployments: Deployments): Problem[] {
  if (deployments[live]) return []
  return [
    {
      file,
      at: ['export const deployments'],
      says: `There is no stage ${live}, which is what residents use. Add ${live}: {}.`,
    },
  ]
}

/** CloudFront gives a name to one distribution alone, and refuses the second in the middle of its deployment. */
function domainProblems(deployments: Deployments): Problem[] {
  const names = Object.entries(deployments).map(([stage, { domain }]) => ({ stage, name: domain?.name }))
  return names.flatMap(({ stage, name }, at) => {
    const before = names.slice(0, at).find((one) => name !== undefined && one.name === name)
    if (!before) return []
    return [
      {
        file,
        at: [`${stage}:`, `'${name}'`],
        says: `${stage} has the domain ${name}, which ${before.stage} has too. Write another one, such as ${stage}-${name}.`,
      },
    ]
  })
}
