// The program as it is installed, with the demo worlds in a folder of its own, serving on free ports.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// Another build, say one with sanitizers, can be tried as well.
const program = process.env.MENTORKORPS_PROGRAM
    ?? new URL('../../../build/release/mentorkorps', import.meta.url).pathname;

async function freePort() {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address();
    taken.close();
    await once(taken, 'close');
    return port;
}

/// What `demo show` prints: an organisation's address, and below it role, e-mail and password of each who can sign in.
function loginsIn(text) {
    const logins = {};
    let organisation;
    for (const line of text.split('\n')) {
        const [first, email, password] = line.trim().split(/\s+/);
        if (!line.startsWith(' ')) organisation = logins[first.replaceAll('/', '')] = {};
        else if (password) organisation[first] = { email, password };
    }
    return logins;
}

function run(words, input = '') {
    return new Promise((done, failed) => {
        const child = execFile(program, words, (error, out, err) => {
            if (error) failed(new Error(`${words.join(' ')}: ${err}`));
            else done(out);
        });
        child.stdin.end(input);
    });
}

/// Resolves with the port for browsers when the server says that it is ready; what it says later is read and let go.
function ready(server) {
    return new Promise((done, failed) => {
        const said = [];
        server.once('exit', (code) => failed(new Error(`serve ended with ${code}: ${said.join('\n')}`)));
        createInterface({ input: server.stderr }).on('line', (line) => {
            if (said.length < 20) said.push(line);
            const port = /event=ready .*port=(\d+)/.exec(line)?.[1];
            if (port) done(port);
        });
    });
}

/// Loads the worlds, lets `prepare(command)` do what else is wanted by the command line, and serves.
/// `place`: where the data is when not in SQLite files: ['--database', URL].
export async function startProgram({ worlds = ['middelfart', 'ungeenheden'], prepare, place = [] } = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'mentorkorps-e2e-'));
    const where = [...place, '--data', folder, '--key-file', join(folder, 'key')];
    const command = (words, input) => run([...words, ...where], input);
    for (const world of worlds) await command(['demo', 'load', world]);
    await prepare?.(command);

    const health = await freePort();
    const server = spawn(program, ['serve', '--port', '0', '--metrics-port', `${health}`, ...where],
        { stdio: ['ignore', 'ignore', 'pipe'] });
    const origin = `http://127.0.0.1:${await ready(server)}`;
    const answer = await fetch(`http://127.0.0.1:${health}/healthz`);
    if (!answer.ok) throw new Error(`/healthz answers ${answer.status}`);
    return {
        origin, command,
        /// Those that were sent, with the lines as they were written.
        mails: async () => {
            const files = await readdir(join(folder, 'outbox'));
            const texts = await Promise.all(files.map((each) => readFile(join(folder, 'outbox', each), 'utf8')));
            return texts.map((each) => each.replace(/=\r?\n/g, ''));
        },
        logins: worlds.length > 0 ? loginsIn(await command(['demo', 'show'])) : {},
        stop: async () => {
            server.removeAllListeners('exit');
            server.kill('SIGTERM');
            const [code] = await once(server, 'exit');
            await rm(folder, { recursive: true, force: true });
            if (code !== 0) throw new Error(`the server ended with ${code}`);
        },
    };
}
