// The talks about a match that Ungeenheden's rules ask for, from I dag to the match's own page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['ungeenheden'] });
const coordinator = (kind) => here.signedIn('coordinator', kind, 'ungeenheden');
const waiting = (page) => page.getByRole('region', { name: 'Match, der venter på dig' });
const counted = async (page) =>
    Number((await waiting(page).getByText(/\d+ samtaler?\b/).first().textContent()).match(/(\d+) samtale/)[1]);
const iso = (day) => day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
const inDays = (days) => iso(new Date(Date.now() + days * 24 * 3600 * 1000));

test('a talk waits under I dag, is refused with what was typed, and is done when it is written', async () => {
    const page = await coordinator(phone);
    const before = await counted(page);
    assert.ok(before > 0);
    await waiting(page).getByRole('link', { name: 'Hold samtalen' }).first().tap();
    await page.getByRole('heading', { name: 'Samtale med mentoren', level: 1 }).waitFor();
    await picture(page, 'samtale');
    await sound(page);

    await page.getByLabel('Hvordan går det mellem jer?').fill('De er <generte>, men det går.');
    await page.getByRole('button', { name: 'Gem samtalen' }).tap();
    await page.getByRole('alert').getByText('Vælg, hvordan det går.').waitFor();
    assert.equal(await page.getByLabel('Hvordan går det mellem jer?').inputValue(), 'De er <generte>, men det går.');
    await sound(page);

    await page.getByLabel('Noget skal følges op').check({ force: true });
    await page.getByRole('button', { name: 'Gem samtalen' }).tap();
    await page.getByRole('status').filter({ hasText: 'Samtalen er gemt.' }).waitFor();
    await page.getByRole('region', { name: 'Samtaler' }).getByText('De er <generte>, men det går.').waitFor();
    await sound(page);
    await page.goto('/ungeenheden/ungeenheden/idag');
    assert.equal(await counted(page), before - 1);
});

test('each match stands once, and the plan is brought up to date by a button', async () => {
    const page = await coordinator(phone);
    const names = await waiting(page).locator('.waits > li > strong').allTextContents();
    assert.equal(new Set(names).size, names.length);
    await page.getByRole('button', { name: 'Bring planen ajour' }).tap();
    await page.getByText('Planen er ajour. Der var intet at lave om.').waitFor();
    await sound(page);
});

test('what is typed about one match is not there for another', async () => {
    const page = await coordinator(phone);
    const talks = await waiting(page).getByRole('link', { name: 'Hold samtalen' }).evaluateAll((all) =>
        all.map((each) => each.getAttribute('href')));
    const said = page.getByLabel('Hvordan går det mellem jer?');
    await page.goto(talks[0]);
    await said.fill('Kun om de to');
    await page.goto(talks[1]);
    assert.equal(await said.inputValue(), '');
    await page.goto(talks[0]);
    assert.equal(await said.inputValue(), 'Kun om de to');
});

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a talk is put off, and set aside, for a reason${how}`, async () => {
        const page = await coordinator(kind);
        const before = await counted(page);
        await waiting(page).getByRole('link', { name: 'Hold samtalen' }).last().tap();
        await page.getByRole('heading', { name: 'Samtale med mentoren', level: 1 }).waitFor();
        const talk = page.url();
        await page.locator('summary', { hasText: 'Udsæt samtalen' }).tap();
        await page.getByLabel('Til hvilken dag?').fill(inDays(30));
        await page.getByRole('button', { name: 'Udsæt', exact: true }).tap();
        await page.getByRole('alert').getByText('Skriv hvorfor, så andre kan se det.').waitFor();
        await page.getByLabel('Hvorfor?', { exact: true }).fill('Ferie');
        await page.getByRole('button', { name: 'Udsæt', exact: true }).tap();
        await page.getByText('Samtalen er udsat.').waitFor();
        await page.goto('/ungeenheden/ungeenheden/idag');
        assert.equal(await counted(page), before - 1);

        await page.goto(talk);
        await page.locator('summary', { hasText: 'Ikke relevant' }).tap();
        await page.getByLabel('Hvorfor skal samtalen ikke holdes?').fill('De er i familie');
        await page.getByRole('button', { name: 'Sæt til side' }).tap();
        await page.getByText('Samtalen er sat til side.').waitFor();
        await page.goto(talk);
        await page.getByRole('button', { name: 'Tag op igen' }).tap();
        await page.getByText('Samtalen skal holdes igen.').waitFor();
    });

test('the page of practice counts the same talks, and leads to where a rule is not kept', async () => {
    const page = await coordinator(phone);
    await page.goto('/ungeenheden/ungeenheden/praksis');
    await sound(page);
    const rule = page.getByRole('region', { name: 'Koordinatoren taler hver anden måned med mentoren' });
    await rule.locator('summary').tap();
    await rule.getByRole('listitem').first().getByRole('link').tap();
    await page.getByRole('region', { name: 'Sådan overholdes reglerne' }).waitFor();
    await sound(page);
    assert.ok(await fits(page));
});
