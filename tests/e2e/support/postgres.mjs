// A PostgreSQL server of our own in a temporary folder, reached by a socket there; it ends with the test.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const programs = '/usr/lib/postgresql/15/bin';

/// The server refuses to run as root.
function asWhom(folder) {
    if (process.getuid() !== 0) return ['--no-new-privs'];
    const number = (kind) => Number(execFileSync('id', [kind, 'postgres']));
    chownSync(folder, number('-u'), number('-g'));
    return ['--reuid=postgres', '--regid=postgres', '--clear-groups'];
}

async function listening(server) {
    for await (const line of createInterface({ input: server.stderr })) {
        if (!/database system is ready to accept connections/.test(line)) continue;
        server.stderr.resume();
        return;
    }
    throw new Error('PostgreSQL did not start');
}

export async function startPostgres() {
    const folder = mkdtempSync(join(tmpdir(), 'mentorkorps-postgres-'));
    const data = join(folder, 'data');
    const whom = asWhom(folder);
    execFileSync('setpriv', [...whom, `${programs}/initdb`, '-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8',
        '--locale=C.UTF-8', '--no-sync'], { cwd: '/', stdio: 'pipe' });
    const server = spawn('setpriv', [...whom, '--pdeathsig=QUIT', `${programs}/postgres`, '-D', data, '-k', folder,
        '-c', 'listen_addresses=', '-c', 'fsync=off'], { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    await listening(server);
    return {
        url: `postgresql://tester@/postgres?host=${folder}`,
        stop: async () => {
            server.kill('SIGQUIT');  // at once: nothing in it is kept
            await once(server, 'exit');
            rmSync(folder, { recursive: true, force: true });
        },
    };
}
