// What the product is built of, and whether any of it is known to be vulnerable.
// node .ci/dependencies.mjs [--sbom FILE] [--nuget-report FILE] [--npm-report FILE]
// A report given as a file is judged as it is; otherwise the tools are asked. Last line: N passed, N failed, N skipped.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = dirname(dirname(fileURLToPath(import.meta.url)))
const option = name => process.argv[process.argv.indexOf(`--${name}`) + 1 || Infinity]
const json = file => JSON.parse(readFileSync(join(top, file), 'utf8'))
const hosts = ['Intake.Api', 'Intake.Worker']
const count = { passed: 0, failed: 0, skipped: 0 }

// ── bill of materials ──

const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)

function nugetComponents() {
  const found = new Map()
  for (const host of hosts)
    for (const packages of Object.values(json(`${host}/packages.lock.json`).dependencies))
      for (const [name, entry] of Object.entries(packages))
        if (entry.resolved) found.set(`pkg:nuget/${name}@${entry.resolved}`, { name, entry })
  return [...found].map(([purl, { name, entry }]) => component(purl, name, entry.resolved, licenceOf(name, entry.resolved), {
    properties: [{ name: 'nuget:contentHash', value: entry.contentHash }],
  }))
}

// Only what was fetched says its licence: the lock file does not.
function licenceOf(name, version) {
  const id = name.toLowerCase()
  const file = join(process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget/packages'), id, version, `${id}.nuspec`)
  return existsSync(file) ? readFileSync(file, 'utf8').match(/<license type="expression">([^<]+)</)?.[1] : undefined
}

function npmComponents() {
  return Object.entries(json('Intake.Api/Web/package-lock.json').packages).filter(([path]) => path).map(([path, entry]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const hash = entry.integrity?.startsWith('sha512-') ? Buffer.from(entry.integrity.slice(7), 'base64').toString('hex') : undefined
    return component(`pkg:npm/${name.replace('@', '%40')}@${entry.version}`, name, entry.version, entry.license, {
      ...(entry.dev && { scope: 'excluded' }),
      ...(hash && { hashes: [{ alg: 'SHA-512', content: hash }] }),
    })
  })
}

const component = (purl, name, version, licence, more) => ({
  type: 'library', 'bom-ref': purl, name, version, ...(licence && { licenses: [{ expression: licence }] }), purl, ...more,
})

function billOfMaterials() {
  const components = [...new Map([...nugetComponents(), ...npmComponents()].map(one => [one['bom-ref'], one])).values()].sort(byRef)
  return {
    bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'KundcenterIntake', name: 'KundcenterIntake' } },
    components,
  }
}

// ── vulnerabilities ──

const ask = (program, ...arguments_) => {
  try {
    return execFileSync(program, arguments_, { cwd: top, encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (fault) {
    return fault.stdout ?? ''
  }
}

// A source that offers no list of vulnerabilities makes dotnet answer that there are none.
async function knowsVulnerabilities(source) {
  try {
    const answer = await fetch(source, { signal: AbortSignal.timeout(10_000) })
    return (await answer.json()).resources.some(resource => resource['@type'].startsWith('VulnerabilityInfo/'))
  } catch {
    return false
  }
}

async function nuget() {
  const given = option('nuget-report')
  const text = given ? readFileSync(given, 'utf8') : ask('dotnet', 'list', 'package', '--vulnerable', '--include-transitive', '--format', 'json')
  const report = parsed(text)
  if (!report?.projects) return skip('NuGet', 'dotnet list package gave no report')
  if (!given && !(await Promise.all(report.sources.map(knowsVulnerabilities))).some(Boolean))
    return skip('NuGet', `${report.sources.join(', ')} cannot be reached or offers no list of vulnerabilities`)
  const found = report.projects.flatMap(project => project.frameworks ?? [])
    .flatMap(framework => [...(framework.topLevelPackages ?? []), ...(framework.transitivePackages ?? [])])
    .flatMap(one => (one.vulnerabilities ?? []).map(known => `${one.id} ${one.resolvedVersion}: ${known.severity} ${known.advisoryurl}`))
  judge('NuGet', [...new Set(found)])
}

function npm() {
  const given = option('npm-report')
  const report = parsed(given ? readFileSync(given, 'utf8') : ask('npm', 'audit', '--json', '--prefix', 'Intake.Api/Web'))
  if (!report?.vulnerabilities) return skip('npm', report?.message ?? 'npm audit gave no report')
  judge('npm', Object.values(report.vulnerabilities).map(one => `${one.name} ${one.range}: ${one.severity}`))
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function skip(what, why) {
  count.skipped++
  console.log(`SKIPPED ${what}: ${why}`)
}

function judge(what, found) {
  count[found.length ? 'failed' : 'passed']++
  for (const line of found) console.log(`FAILED ${what}: ${line}`)
  if (!found.length) console.log(`${what}: no known vulnerability`)
}

const bill = billOfMaterials()
const file = option('sbom') ?? join(top, 'artifacts/sbom.cdx.json')
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, JSON.stringify(bill, null, 2) + '\n')
count[bill.components.length ? 'passed' : 'failed']++
console.log(`${bill.components.length} components in ${file}`)
await nuget()
npm()
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed ? 1 : 0
