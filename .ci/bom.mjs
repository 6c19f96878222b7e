// The parts the product is made of, from its lock files, as a CycloneDX 1.6 list: node .ci/bom.mjs FILE
// The same lock files give the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const read = file => JSON.parse(readFileSync(file, "utf8"));
const parts = new Map();
const needs = new Map();

function add(ref, part) {
    parts.set(ref, { type: "library", "bom-ref": ref, ...part, purl: ref });
}

for (const host of ["Intake.Api", "Intake.Worker"])
    for (const locked of Object.values(read(`${host}/packages.lock.json`).dependencies)) {
        const packages = Object.entries(locked).filter(([, entry]) => entry.type !== "Project");
        const refs = new Map(packages.map(([name, { resolved }]) => [name.toLowerCase(), `pkg:nuget/${name}@${resolved}`]));
        for (const [name, { resolved, dependencies = {} }] of packages) {
            const ref = refs.get(name.toLowerCase());
            add(ref, { name, version: resolved, scope: "required" });
            needs.set(ref, Object.keys(dependencies).map(needed => refs.get(needed.toLowerCase())).filter(Boolean).sort());
        }
    }

for (const [path, { version, dev }] of Object.entries(read("Intake.Api/Web/package-lock.json").packages)) {
    const name = path.split("node_modules/").at(-1);
    if (path) add(`pkg:npm/${name.replace("@", "%40")}@${version}`, { name, version, scope: dev ? "excluded" : "required" });
}

const sorted = [...parts.keys()].sort();
if (sorted.length === 0) throw new Error("The lock files name no package.");
const list = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", name: "KundcenterIntake", "bom-ref": "KundcenterIntake" } },
    components: sorted.map(ref => parts.get(ref)),
    dependencies: sorted.filter(ref => needs.has(ref)).map(ref => ({ ref, dependsOn: needs.get(ref) })),
};

const file = process.argv[2];
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(list, null, 2) + "\n");
console.log(`${sorted.length} parts in ${file}`);
