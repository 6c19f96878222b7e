// Builds the front end once, however many builds ask at the same time: node Web/build.mjs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(fileURLToPath(import.meta.url));
const lock = join(web, '../obj/web.lock');
const built = join(web, '../wwwroot/assets/.built');
const installed = join(web, 'node_modules/.installed');
const script = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const hash = (...files) => files.reduce((all, file) => all.update(readFileSync(file)), createHash('sha256')).digest('hex');

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function stop(message) {
  console.log(message);
  process.exitCode = 1;
  throw new Stopped();
}

class Stopped extends Error {}

function run(what, command, args) {
  const ended = spawnSync(command, args, { cwd: web, encoding: 'utf8', shell: process.platform === 'win32' });
  if (ended.error?.code === 'ENOENT') stop(`${command} is missing; it comes with Node.js from https://nodejs.org (Debian: apt-get install npm).`);
  if (ended.status !== 0) stop(`${what} failed:\n${ended.stdout ?? ''}${ended.stderr ?? ''}`);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function take() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
    }
    const holder = Number(read(lock));
    // Left by a build that was killed.
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function build() {
  const wanted = hash(...sources(web));
  if (read(built) === wanted) {
    // Somebody else just did it, or only times changed: tell MSBuild that it is up to date.
    writeFileSync(built, wanted);
    return;
  }
  const packages = hash(join(web, 'package-lock.json'));
  if (read(installed) !== packages) {
    run('npm ci', script, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(installed, packages);
  }
  run('The front-end build', script, ['run', '--silent', 'build', '--loglevel=error']);
  writeFileSync(built, wanted);
}

take();
try {
  build();
} catch (fault) {
  if (!(fault instanceof Stopped)) throw fault;
} finally {
  rmSync(lock, { force: true });
}
