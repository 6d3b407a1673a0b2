// What the scripts promise, in a real browser: nothing typed is lost, nothing is sent twice, nothing breaks the policy.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openStage } from './stage.mjs';

const FORM = `<form method="post" action="/kontakt" data-draft="kontakt" data-send="safe">
    <input type="hidden" name="csrf" value="hemmelig"><input type="hidden" name="once" value="n1" data-draft-keep>
    <label>Note <textarea name="note"></textarea></label>
    <input class="form-checkbox" type="checkbox" id="tlf" name="form" value="telefon"><label for="tlf">Telefon</label>
    <div data-private><label>CPR <input name="cpr"></label></div>
    <label>Kode <input type="password" name="kode"></label>
    <button type="submit">Gem</button></form>`;
const DONE = { body: '<h1>Gemt</h1>', head: '<meta name="draft-done" content="kontakt">' };

let stage;
let tab;
before(async () => { stage = await openStage(); });
after(() => stage.close());
beforeEach(async () => {
    for (const key of Object.keys(stage.answers)) delete stage.answers[key];
    stage.answers['GET /kontakt'] = () => ({ body: FORM });
    await stage.context.setOffline(false);
    await tab?.close();
    tab = await stage.context.newPage();
    await tab.goto('/kontakt');
});

const note = () => tab.getByLabel('Note');
const stored = () => tab.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

test('what was typed is there again after a reload, with a word about it', async () => {
    await note().fill('Gåtur');
    await tab.getByText('Telefon').click();
    await tab.reload();
    await tab.getByText('Vi har gemt det, du skrev').waitFor();
    assert.equal(await note().inputValue(), 'Gåtur');
    assert.equal(await tab.getByLabel('Telefon').isChecked(), true);
});

test('begynd forfra empties the form and forgets the draft', async () => {
    await note().fill('Gåtur');
    await tab.reload();
    await tab.getByRole('button', { name: 'Begynd forfra' }).click();
    assert.equal(await note().inputValue(), '');
    assert.doesNotMatch(await stored(), /Gåtur/);
});

test('passwords, private fields and hidden secrets are never stored', async () => {
    await tab.getByLabel('CPR').fill('0101900000');
    await tab.getByLabel('Kode').fill('en lang adgangskode');
    await note().fill('Gåtur');
    assert.doesNotMatch(await stored(), /0101900000|adgangskode|hemmelig/);
    assert.match(await stored(), /Gåtur/);
});

test('a draft is not shown to another user of the same tab', async () => {
    await note().fill('Gåtur');
    stage.answers['GET /kontakt'] = () => ({ body: FORM, user: '8' });
    await tab.reload();
    assert.equal(await note().inputValue(), '');
});

test('a deliberate sign-out takes the drafts along', async () => {
    await note().fill('Gåtur');
    const out = '<form method="get" action="/ude" data-logout><button>Log ud</button></form>';
    stage.answers['GET /ud'] = () => ({ body: out });
    stage.answers['GET /ude?'] = () => ({ body: 'Farvel' });
    await tab.goto('/ud');
    await tab.getByRole('button', { name: 'Log ud' }).click();
    await tab.getByText('Farvel').waitFor();
    assert.doesNotMatch(await stored(), /Gåtur/);
});

test('the confirmed entry is shown once, with its address, and the draft is gone', async () => {
    stage.answers['POST /kontakt'] = () => ({ redirect: '/gemt' });
    stage.answers['GET /gemt'] = () => DONE;
    await note().fill('Gåtur');
    await tab.getByRole('button', { name: 'Gem' }).click();
    await tab.getByRole('heading', { name: 'Gemt' }).waitFor();
    assert.equal(new URL(tab.url()).pathname, '/gemt');
    assert.doesNotMatch(await stored(), /Gåtur/);
});

test('a double tap sends one entry', async () => {
    let received = 0;
    stage.answers['POST /kontakt'] = () => { received += 1; return DONE; };
    await note().fill('Gåtur');
    await tab.evaluate(() => { for (let tap = 0; tap < 2; ++tap) document.forms[0].requestSubmit(); });
    await tab.getByRole('heading', { name: 'Gemt' }).waitFor();
    assert.equal(received, 1);
});

test('a lost connection keeps the entry and sends it with the same key when the line is back', async () => {
    const keys = [];
    stage.answers['POST /kontakt'] = (sent) => { keys.push(sent.get('once')); return DONE; };
    await note().fill('Gåtur');
    await stage.context.setOffline(true);
    await tab.getByRole('button', { name: 'Gem' }).click();
    await tab.getByText('Ingen forbindelse lige nu').waitFor();
    assert.equal(await note().inputValue(), 'Gåtur');
    assert.deepEqual(keys, []);
    await stage.context.setOffline(false);
    await tab.getByRole('heading', { name: 'Gemt' }).waitFor();
    assert.deepEqual(keys, ['n1']);
});

test('an expired session shows the sign-in, and the entry is there afterwards', async () => {
    stage.answers['POST /kontakt'] = () => ({ redirect: '/login' });
    stage.answers['GET /login'] = () => ({ body: '<h1>Log ind</h1>', user: '' });
    await note().fill('Gåtur');
    await tab.getByRole('button', { name: 'Gem' }).click();
    await tab.getByRole('heading', { name: 'Log ind' }).waitFor();
    await tab.goto('/kontakt');
    assert.equal(await note().inputValue(), 'Gåtur');
});

test('a refusal is shown in place with the summary in focus', async () => {
    const summary = '<div class="error-summary" data-module="error-summary" tabindex="-1"><a href="#x">Fejl</a></div>';
    stage.answers['POST /kontakt'] = () => ({ status: 422, body: summary + FORM });
    await note().fill('Gåtur');
    await tab.getByRole('button', { name: 'Gem' }).click();
    await tab.locator('.error-summary:focus').waitFor();
});

test('a jump within the page does not load it again', async () => {
    stage.answers['GET /spring'] = () => ({ body: `<a href="#slut">Til slut</a>${FORM}<p id="slut" tabindex="-1">Slut</p>` });
    await tab.goto('/spring');
    await tab.evaluate(() => { window.untouched = true; });
    await tab.getByRole('link', { name: 'Til slut' }).click();
    await tab.locator('#slut:focus').waitFor();
    assert.equal(await tab.evaluate(() => window.untouched), true);
});

test('before the session ends it asks, and staying asks the server', async () => {
    stage.answers['GET /session'] = () => ({ body: '' });
    const session = 'data-session-seconds="100" data-session-url="/session"';
    stage.answers['GET /kort'] = () => ({ body: FORM, session });
    await tab.goto('/kort');
    await tab.getByText('Du bliver logget ud om 2 minutter').waitFor();
    const asked = tab.waitForResponse('**/session');
    await tab.getByRole('button', { name: 'Bliv logget ind' }).click();
    assert.equal((await asked).status(), 200);
});

test('a chart is drawn from its table, hidden from screen readers, within the policy', async () => {
    const row = (label, value) => `<tr><th scope="row">${label}</th><td data-value="${value}"></td></tr>`;
    const table = `<table data-chart="bars"><tbody>${row('Mænd', 1040)}${row('Kvinder', 69)}</tbody></table>`;
    stage.answers['GET /tal'] = () => ({ script: 'statistik.js', body: table });
    await tab.setViewportSize({ width: 360, height: 800 });
    await tab.goto('/tal');
    await tab.locator('.chart[aria-hidden="true"] svg').waitFor();
    assert.match(await tab.locator('.chart').textContent(), /Mænd.*1\.040/);
    assert.equal(await tab.locator('.chart rect').count(), 2);
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
});

test('the browser refused nothing because of the policy', () => {
    assert.deepEqual(stage.refused, []);
});
