// Every page that a role can come to, by every link that leads there: on a phone and at a desk, without flaws. What is
// walked is held up against the table of routes, so that a new page nobody can come to is found.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { desk, flaws, phone } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });

const table = readFileSync(new URL('../../src/web/routes.cpp', import.meta.url), 'utf8');
const routes = [...table.matchAll(/\{get, "([^"]+)"/g)].map(([, pattern]) => ({
    pattern, fits: new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`),
}));
const visited = new Set();

const route = (address) => routes.find(({ fits }) => fits.test(address.pathname))?.pattern;

const sameButForOrder = new Set(['sort', 'dato']);

/// Pages that differ only in whom they are about are of one kind; but a person's page is another for each way there.
function kind(address, from) {
    const pattern = route(address) ?? address.pathname;
    const way = pattern === '/{org}/personer/{person}' ? route(from) : '';
    const asked = [...address.searchParams.keys()].filter((key) => !sameButForOrder.has(key)).sort();
    return [pattern, ...asked, way].join(' ');
}

const links = (page) => page.$$eval('a[href]', (all) => all.map((each) => each.href));

async function openable(page, address) {
    const answer = await page.request.get(address.href);
    assert.equal(answer.status(), 200, `${address.pathname}${address.search}`);
    return answer.headers()['content-type'].startsWith('text/html');
}

/// Goes by every link from where the page is and from `more`, once to each kind of page; answers what is wrong on them.
async function walk(page, more = []) {
    const wrong = [];
    const known = new Set();
    const ahead = [page.url(), ...more].map((href) => [new URL(href, page.url()), new URL(page.url())]);
    for (let step = ahead.shift(); step; step = ahead.shift()) {
        const [address, from] = step;
        if (address.origin !== here.program.origin || known.has(kind(address, from))) continue;
        known.add(kind(address, from));
        visited.add(route(address));
        if (!await openable(page, address)) continue;
        await page.goto(address.href);
        for (const flaw of await flaws(page)) wrong.push(`${address.pathname}${address.search} ${flaw}`);
        ahead.push(...(await links(page)).map((href) => [new URL(href), address]));
    }
    return wrong;
}

/// Sends a spreadsheet with faults, and answers where the preview is.
async function preview(page) {
    await page.goto('/middelfart/middelfart/import');
    await page.getByRole('radio', { name: 'Mentorer' }).check({ force: true });
    await page.getByLabel('Regneark', { exact: true })
        .setInputFiles(new URL('../../demo/fejl/mentorer-datoer.csv', import.meta.url).pathname);
    await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    await page.getByRole('heading', { name: 'Se importen igennem' }).waitFor();
    return page.url();
}

/// A cohort whose first evening has been.
async function giveCourse(page) {
    await page.goto('/middelfart/middelfart/kurser');
    await page.getByLabel('Navn').fill('Vinter');
    await page.getByLabel('Første aften').fill('2026-01-05');
    await page.getByLabel('Sted').fill('Biblioteket');
    await page.getByRole('button', { name: 'Lav holdet' }).click();
    await page.getByText('Holdet er gemt.').waitFor();
}

let made;  // addresses that no link leads to before something has been done; once for all sizes of window
async function make(page) {
    await giveCourse(page);
    await preview(page);
    await page.getByRole('button', { name: /^Læs .* ind$/ }).click();
    await page.getByRole('link', { name: 'Hent rækkerne' }).waitFor();
    return [page.url(), await preview(page), '/middelfart/middelfart'];
}

for (const [name, size] of Object.entries({ phone, desk })) {
    test(`without signing in, ${name}`, async () => {
        const page = await here.visitor(size);
        await page.goto('/');
        const leaflet = '/middelfart/middelfart/bliv-mentor';  // an address that is given to people
        assert.deepEqual(await walk(page, [leaflet, `${leaflet}/tak`, '/middelfart/reference/tak']), []);
    });
    for (const role of ['coordinator', 'mentor', 'caseworker', 'leader', 'administrator']) {
        test(`${role}, ${name}`, async () => {
            const page = await here.signedIn(role, size);
            if (role === 'coordinator') made ??= await make(page);
            assert.deepEqual(await walk(page, role === 'coordinator' ? made : []), []);
        });
    }
}

test('every page of the table of routes is among them', () => {
    const elsewhere = [
        '/{org}/session',  // asked for by scripts
        '/{org}/samtaler/{task}',  // this programme asks for no talks: talks.test.mjs comes there
        '/{org}/mine/erklaeringer/{text}',  // no text is published here: declarations.test.mjs comes there
        '/{org}/bekymringer/{concern}',  // nobody is worried here: concern.test.mjs comes there
        '/{org}/reference/{code}',  // nobody is asked about a mentor here: screening.test.mjs comes there
        '/{org}/{programme}/ansoegninger/{application}',  // nobody applies here: application.test.mjs comes there
        '/{org}/{programme}/forslag/{proposal}',  // nobody is proposed here: proposals.test.mjs comes there
        '/{org}/{programme}/attester',  // this programme asks for no certificates: credentials.test.mjs comes there
        '/{org}/{programme}/henvisninger/{referral}',  // nobody is referred here: referral.test.mjs comes there
        '/{org}/{programme}/mentorer/{person}/kursusbevis.pdf',  // nobody has followed it all: training.test.mjs comes there
        '/{org}/{programme}/mit-kursusbevis.pdf',  // the same
        '/{org}/{programme}/unge/{person}/samtykker',  // this programme tells nobody else: consents.test.mjs comes there
    ];
    assert.deepEqual(routes.map(({ pattern }) => pattern).filter((each) => !visited.has(each)), elsewhere);
});
