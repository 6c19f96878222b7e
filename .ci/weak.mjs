// What the package sources know of weaknesses, from the answers of 'dotnet list package --vulnerable' and 'npm audit':
// node .ci/weak.mjs NUGET.json NPM.json PROBE.json. Exit code 1 when something is weak; an answer that is none is said.
// The probe is the answer on a package that is known as weak: a source that does not tell of it tells of none.
import { readFileSync } from "node:fs";

function answer(file) {
    try {
        return JSON.parse(readFileSync(file, "utf8"));
    } catch {
        return null;
    }
}

function nuget(found) {
    if (!found?.projects || found.problems?.some(problem => problem.level === "error")) return null;
    const packages = found.projects.flatMap(project => project.frameworks ?? [])
        .flatMap(framework => [...framework.topLevelPackages ?? [], ...framework.transitivePackages ?? []]);
    return packages.filter(one => one.vulnerabilities?.length > 0).map(one => `${one.id} ${one.resolvedVersion}`);
}

// What only builds the pages is judged too, from "high" on: it runs on the builder's machine.
function npm(found) {
    if (!found?.vulnerabilities) return null;
    return Object.values(found.vulnerabilities).filter(one => ["high", "critical"].includes(one.severity)).map(one => one.name);
}

const [nugetFile, npmFile, probeFile] = process.argv.slice(2);
const tells = nuget(answer(probeFile))?.length > 0;
const found = nuget(answer(nugetFile));
let weak = 0;
for (const [source, names] of [["NuGet", tells || found?.length > 0 ? found : null], ["npm", npm(answer(npmFile))]]) {
    if (names === null) console.log(`${source}: not checked, the source does not tell of weaknesses.`);
    for (const name of new Set(names ?? [])) {
        console.log(`${source}: ${name} has a known weakness.`);
        weak++;
    }
    if (names?.length === 0) console.log(`${source}: no known weakness.`);
}
process.exit(weak > 0 ? 1 : 0);
