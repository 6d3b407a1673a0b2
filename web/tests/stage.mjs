// A stage for the islands: Chromium, and a server that answers as told under the policy of the real one.
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const dist = new URL('../dist/', import.meta.url);
const POLICY = ['script', 'style', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`).join('; ')
    + "; default-src 'none'; form-action 'self'";
const TYPES = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };

const module = (file) => `<script type="module" src="/assets/${file}"></script>`;

const page = (manifest, { body, head = '', script, user = '7', session = '' }) => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Prøve</title>
<link rel="stylesheet" href="/assets/${manifest['app.css']}">
${module(manifest['app.js'])}${script ? module(manifest[script]) : ''}${head}</head><body data-user="${user}" ${session}><main>${body}</main></body></html>`;

/// Opens the stage. `answers` maps "METHOD /path" to a function of the request's body that gives a page (the second
/// parameter of `page`), with a status if not 200, or a {redirect}; tests change it as they go. `refused` collects what the browser complains about.
export async function openStage() {
    const manifest = JSON.parse(await readFile(new URL('manifest.json', dist)));
    const answers = {};
    const refused = [];
    const server = createServer(async (request, response) => {
        if (request.url.startsWith('/assets/')) {
            response.setHeader('Content-Type', TYPES[request.url.split('.').pop()]);
            return response.end(await readFile(new URL(request.url.slice(8), dist)));
        }
        let sent = '';
        for await (const part of request) sent += part;
        const prepared = answers[`${request.method} ${request.url}`];
        const answer = prepared?.(new URLSearchParams(sent)) ?? { status: 404, body: 'findes ikke' };
        if (answer.redirect) return response.writeHead(303, { Location: answer.redirect }).end();
        const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
        response.writeHead(answer.status ?? 200, headers);
        return response.end(page(manifest, answer));
    });
    await new Promise((ready) => server.listen(0, 'localhost', ready));
    const profile = await mkdtemp(join(tmpdir(), 'islands-'));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: '/usr/bin/chromium', baseURL: `http://localhost:${server.address().port}`,
        args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    context.setDefaultTimeout(10_000);
    context.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
    return {
        answers, refused, context,
        close: async () => {
            await context.close();
            server.closeAllConnections();
            server.close();
            await rm(profile, { recursive: true, force: true });
        },
    };
}
