// A real SMTP server for the tests. node mail_server.mjs '{"key":…,"cert":…,"user":…,"password":…,"answer":…}'
// Says its port on the first line, then one line of JSON for each mail that it has taken.
// `answer`: a code to refuse recipients with; "hang up" takes all of a mail and ends the connection without a word.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { SMTPServer } = createRequire(new URL('../../web/package.json', import.meta.url))('smtp-server');
const wanted = JSON.parse(process.argv[2]);

function refusal() {
    return Object.assign(new Error('not today'), { responseCode: wanted.answer });
}

const server = new SMTPServer({
    logger: false,
    disabledCommands: [...(wanted.key ? [] : ['STARTTLS']), ...(wanted.user ? [] : ['AUTH'])],
    ...(wanted.key && { key: readFileSync(wanted.key), cert: readFileSync(wanted.cert) }),
    onAuth: (auth, session, done) =>
        auth.username === wanted.user && auth.password === wanted.password
            ? done(null, { user: auth.username }) : done(new Error('wrong password')),
    onRcptTo: (address, session, done) => done(Number.isInteger(wanted.answer) ? refusal() : null),
    onData: (stream, session, done) => {
        const parts = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('end', () => {
            const mail = { from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map((each) => each.address),
                secure: session.secure, user: session.user ?? null, text: Buffer.concat(parts).toString() };
            process.stdout.write(`${JSON.stringify(mail)}\n`);
            if (wanted.answer === 'hang up') for (const connection of server.connections) connection._socket.destroy();
            else done();
        });
    },
});
server.on('error', () => {});  // a client that gives up is part of the tests
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.server.address().port}\n`));
