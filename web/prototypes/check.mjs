// Shows every prototype in Chromium at 360 and 1280 px under the strict policy: axe-core without violations, no sideways
// scroll (also at 320 px), nothing refused by the policy. Pictures go to the folder given. node check.mjs FOLDER [PAGE…]
import { readFile, readdir, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const here = new URL('.', import.meta.url);
const at = (path) => new URL(path, here);
const manifest = JSON.parse(await readFile(at('../dist/manifest.json')));
const axe = await readFile(at('../node_modules/axe-core/axe.min.js'), 'utf8');
const TYPES = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', woff2: 'font/woff2' };
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const [folder, ...only] = process.argv.slice(2);

async function page(name) {
    const layout = await readFile(at('layout.html'), 'utf8');
    const [, head, main] = /^<!-- (.*?) -->\n(.*)$/s.exec(await readFile(at(`${name}.html`), 'utf8'));
    const { title, nav, script } = Object.fromEntries(head.split(';').map((part) => part.split(':').map((word) => word.trim())));
    const extra = script ? `<script type="module" src="[[asset ${script}]]"></script>\n` : '';
    return layout.replace('[[title]]', title).replace('[[head]]', extra).replace('[[main]]', () => main)
        .replace(/\[\[current (\w+)\]\]/g, (_, key) => (key === nav ? ' aria-current="page"' : ''))
        .replace(/\[\[icon ([\w-]+) ?([\w-]*)\]\]/g, (_, icon, more) => `<svg class="icon-svg ${more}" aria-hidden="true" focusable="false"><use href="[[asset icons.svg]]#${icon}"></use></svg>`)
        .replace(/\[\[asset (\S+?)\]\]/g, (_, asset) => `/assets/${manifest[asset]}`);
}

const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path.startsWith('/assets/')) {
        response.setHeader('Content-Type', TYPES[path.split('.').pop()]);
        return response.end(await readFile(at(`../dist/${path.slice(8)}`)));
    }
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(await page(path.slice(1)));
}).listen(0);
const origin = `http://localhost:${server.address().port}`;

const context = await chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'prototypes-')), {
    executablePath: '/usr/bin/chromium', locale: 'da-DK',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const names = (await readdir(here)).filter((file) => /\.html$/.test(file) && file !== 'layout.html').map((file) => file.slice(0, -5));
let wrong = 0;
for (const name of only.length ? only : names) {
    for (const width of [320, 360, 1280]) {
        const tab = await context.newPage();
        const said = [];
        tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
        tab.on('pageerror', (error) => said.push(String(error)));
        await tab.setViewportSize({ width, height: 800 });
        await tab.goto(`${origin}/${name}`, { waitUntil: 'networkidle' });
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        const small = await tab.evaluate(() => [...document.querySelectorAll('button,.button,select,input:not([type=hidden],[type=checkbox],[type=radio]),nav a')]
            .filter((e) => e.offsetHeight && e.offsetHeight < 44).map((e) => e.outerHTML.slice(0, 60)));
        if (folder && width !== 320) await tab.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
        const { violations } = await tab.evaluate(`(() => { const module = undefined; ${axe}; return axe.run(); })()`).catch((error) => ({ violations: [{ id: String(error), nodes: [] }] }));
        for (const v of violations) said.push(`${v.id}: ${v.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
        if (wide > 0) said.push(`scrolls ${wide} px sideways`);
        if (small.length) said.push(`small targets: ${small.join(' ')}`);
        wrong += said.length;
        console.log(name, width, said.length ? `\n    ${said.join('\n    ')}` : 'ok');
        await tab.close();
    }
}
await context.close();
server.close();
process.exit(wrong ? 1 : 0);
