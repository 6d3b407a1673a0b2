// A coordinator writes down wishes and matches everybody who waits, on a phone and by keyboard; with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const all = '/middelfart/middelfart/matchning';

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`wishes are asked for, kept and mended, and hold others out${how}`, async () => {
        const page = await here.signedIn('coordinator', kind);
        await page.goto(all);
        await page.getByRole('heading', { name: /^\d af 9 får en mentor$/ }).waitFor();
        const pair = page.getByRole('list', { name: /får en mentor/ }).getByRole('heading').first().getByRole('link');
        const [young, mentor] = await pair.allTextContents();
        await pair.first().tap();
        await page.getByRole('link', { name: 'Ønsker til et match' }).first().tap();
        await page.getByRole('heading', { name: 'Ønsker til et match' }).waitFor();

        await page.getByLabel('Alder fra').first().fill('ung');
        await page.getByLabel('Ikke sammen med').first().fill(mentor);
        await page.getByRole('button', { name: /^Gem ønskerne/ }).first().tap();
        await page.getByRole('alert').getByText('Vi kan ikke læse alderen.').waitFor();
        assert.equal(await page.getByLabel('Ikke sammen med').first().inputValue(), mentor);
        assert.ok(await fits(page));
        if (!how) await sound(page);
        if (!how) await picture(page, 'oensker');
        await page.getByLabel('Alder fra').first().fill('');
        await page.getByRole('button', { name: /^Gem ønskerne/ }).first().tap();
        await page.getByText('Ønskerne er gemt.').waitFor();

        await page.goto(all);
        const now = await page.getByRole('heading', { name: new RegExp(`^${young} og `) }).textContent();
        assert.notEqual(now, `${young} og ${mentor}`);
    });

test('a pair is held fast, another is kept apart, and the page says what it costs', async () => {
    const page = await here.signedIn('coordinator', phone);
    await page.goto('/middelfart/middelfart/unge');
    await page.getByRole('link', { name: 'Match alle, der venter' }).tap();
    const headings = () => page.getByRole('list', { name: /får en mentor/ }).getByRole('heading').allTextContents();
    await page.getByRole('heading', { name: /^\d af 9 får en mentor$/ }).waitFor();
    const before = await headings();
    await page.getByRole('checkbox', { name: /^Hold fast/ }).nth(0).check({ force: true });
    await page.getByRole('checkbox', { name: /^Ikke de to/ }).nth(1).check({ force: true });
    await page.getByRole('button', { name: 'Regn igen med dine kryds' }).tap();
    await page.getByRole('heading', { name: 'Hver for sig' }).waitFor();
    const after = await headings();
    assert.equal(after[0], before[0]);
    assert.ok(!after.includes(before[1]));
    assert.ok(await page.getByRole('checkbox', { name: /^Hold fast/ }).nth(0).isChecked());
    assert.ok(await fits(page));
    await sound(page);
    await picture(page, 'matchning');
    await page.getByRole('link', { name: /^Lav matchet/ }).first().tap();
    await page.getByRole('heading', { name: /^Aftale med / }).waitFor();
});

test('another aim and another weight are asked for by keyboard', async () => {
    const page = await here.signedIn('coordinator', desk);
    await page.goto(all);
    await page.getByRole('radio', { name: 'Det svageste match bliver så godt som muligt' }).focus();
    await page.keyboard.press('Space');
    await page.locator('summary', { hasText: 'Hvor meget hver ting tæller' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Fælles interesser').fill('mange');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Skriv et helt tal fra 0 til 100.').waitFor();
    assert.equal(await page.getByLabel('Fælles interesser').inputValue(), 'mange');
    assert.ok(await page.getByRole('radio', { name: 'Det svageste match bliver så godt som muligt' }).isChecked());
    await page.getByLabel('Fælles interesser').fill('100');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^\d af 9 får en mentor$/ }).waitFor();
    assert.match(page.url(), /v-interests=100/);
});
