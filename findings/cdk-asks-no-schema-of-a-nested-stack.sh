#!/usr/bin/env bash
# aws-cdk-lib 2.276.0 with constructs 10.8.1 on Node.js 24.21.0 (npm), seen on 2026-11-30.
#
# A topic has a property that CloudFormation doesn't know, once in a stack and once in a nested stack of it. The CDK
# holds templates to CloudFormation's schemas as it synthesises (@aws-cdk/core:validateAgainstDefaultRules).
#   expected: the synthesis stops at both
#   seen:     it stops at the stack's, and publishes the nested one's; CloudFormation refuses it in the deployment
# A plugin that is given the paths of the nested templates too (infra/template/validate.ts) finds both.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0 aws-cdk-lib@2.276.0 constructs@10.8.1
cat > try.mjs <<'JS'
import { App, NestedStack, Stack } from 'aws-cdk-lib'
import { CfnTopic } from 'aws-cdk-lib/aws-sns'

const context = { '@aws-cdk/core:validateAgainstDefaultRules': true }
function synth(where) {
  const app = new App({ context, analyticsReporting: false })
  const stack = new Stack(app, 'Root')
  const scopes = { stack, nested: new NestedStack(stack, 'Nested') }
  new CfnTopic(scopes.nested, 'Sound')
  new CfnTopic(scopes[where], 'Topic').addPropertyOverride('Colour', 'green')
  try {
    app.synth()
    return `${where}: published`
  } catch {
    return `${where}: stopped`
  }
}
console.log([synth('stack'), synth('nested')].join('\n'))
JS
seen=$(node_modules/.bin/node try.mjs 2>/dev/null)
echo "$seen"
test "$seen" = 'stack: stopped
nested: published'
