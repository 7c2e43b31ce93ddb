import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { dirname, normalize } from 'node:path'

/**
 * Refuses imports that the architecture forbids. Prints each with the reason;
 * exits 1 when there is one.
 */

/** For code under `from`: what of ours it may import; kafkajs and the like have a home of their own. */
const mayImport: [from: RegExp, allowed: RegExp, rule: string][] = [
  [/^packages\/contracts\/src\//, /^packages\/contracts\//, 'contracts imports nothing of ours'],
  [
    /^packages\/service-kit\/src\//,
    /^packages\/(service-kit\/|contracts\/src\/(define-event|define-route|errors)\.ts)/,
    'service-kit knows of contracts only how events, routes and errors are defined'
  ],
  [/^packages\/db\/src\//, /^packages\/db\//, 'db imports nothing of ours'],
  ...['auth', 'scheduling', 'training', 'notifications'].map((service): [RegExp, RegExp, string] => [
    new RegExp(`^services/${service}/src/`),
    new RegExp(`^(services/${service}/|packages/(contracts|service-kit)/|packages/db/src/rows\\.ts)`),
    'a service imports itself, contracts, service-kit and the rows of db, never another service'
  ]),
  [
    /^(infra|tools)\/.*(?<!\.test)\.ts$/,
    /^(infra|tools|packages|services|test\/support\/provide-engines)/,
    'nothing but tests imports tests'
  ]
]
const homes: [library: RegExp, home: RegExp, rule: string][] = [
  [
    /^kafkajs$/,
    /^(packages\/service-kit\/src\/kafka\.ts|.*\/test\/.*|test\/.*|.*\.test\.ts)$/,
    'kafkajs is named in service-kit/src/kafka.ts and nowhere else'
  ],
  [
    /^ioredis$/,
    /^(packages\/service-kit\/src\/redis-store\.ts|.*\/test\/.*|test\/.*|.*\.test\.ts)$/,
    'ioredis is named in service-kit/src/redis-store.ts and nowhere else'
  ],
  [/^@prisma\//, /^packages\/db\//, "Prisma's client is reached through db/src/rows.ts"],
  [/^pg$/, /^(packages\/|infra\/|tools\/|test\/|.*\/test\/)/, 'a service reaches PostgreSQL through service-kit/src/db.ts'],
  [/^node-linux|^tap$/, /^(test\/|.*\/test\/|.*\.test\.ts$)/, 'tap is for tests']
]

const problems: string[] = []
for await (const path of glob('{packages,services,infra,tools,test}/**/*.ts', { exclude: name => name.includes('node_modules') })) {
  for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const target = ours(path, specifier!)
    const refused = target
      ? mayImport.find(([from, allowed]) => from.test(path) && !allowed.test(target))
      : homes.find(([library, home]) => library.test(specifier!) && !home.test(path))
    if (refused) problems.push(`${path} imports ${specifier}: ${refused[2]}`)
  }
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)

/** The file of ours that an import means, from the root, or undefined for a library. */
function ours(path: string, specifier: string) {
  if (specifier.startsWith('.')) return normalize(`${dirname(path)}/${specifier}`)
  const [, name, rest] = /^@spotter\/([a-z-]+)\/(.+)$/.exec(specifier) ?? []
  if (!name) return undefined
  const folder = ['contracts', 'service-kit', 'db'].includes(name) ? 'packages' : 'services'
  return `${folder}/${name}/src/${rest}`
}
