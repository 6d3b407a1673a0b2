// What a coordinator does between the first day and the last: corrects what has changed, gives a mentor a login, meets
// somebody who is there already. On a phone and at a desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, fillIn, phone, sound, withoutScripts } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const home = '/middelfart/middelfart';

/// The page of the first in a list.
async function firstOf(page, list) {
    await page.goto(`${home}/${list}`);
    await page.locator('tbody th a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
}

for (const [name, size] of Object.entries({ phone, desk })) {
    test(`a mentor's places and a young person's benefit change, ${name}`, async () => {
        const page = await here.signedIn('coordinator', size);
        await firstOf(page, 'mentorer?status=active');
        await page.getByRole('link', { name: /^Ret Mentor i / }).click();
        await sound(page);
        await page.getByLabel('Kan tage').fill('mange');
        await page.getByRole('button', { name: 'Gem' }).click();
        await page.getByRole('link', { name: /^Kan tage: »mange«/ }).click();
        assert.ok(await page.getByLabel('Kan tage').evaluate((field) => field === document.activeElement));
        await sound(page);
        await page.getByLabel('Kan tage').fill('4');
        await page.getByRole('button', { name: 'Gem' }).click();
        await page.getByText('Oplysningerne er gemt.').waitFor();
        await page.locator('dd', { hasText: '4 unge' }).waitFor();

        await firstOf(page, 'unge?status=active');
        await page.getByRole('link', { name: /^Ret Ung i / }).click();
        await sound(page);
        await page.getByLabel('Følges af').selectOption({ index: 1 });
        await page.getByLabel('Ydelse', { exact: true }).selectOption({ label: name === 'desk' ? 'Løn' : 'SU' });
        await page.getByRole('checkbox', { name: 'Sundhed og trivsel' }).check({ force: true });
        await page.getByRole('button', { name: 'Gem' }).click();
        await page.getByRole('heading', { name: `Ydelse: ${name === 'desk' ? 'Løn' : 'SU'}` }).waitFor();
        await sound(page);
    });
}

test('a mentor gets a login from the coordinator and is in after choosing a password', async () => {
    const page = await here.signedIn('coordinator', desk);
    await page.goto(`${home}/mentorer/ny`);
    await page.getByLabel('Navn').fill('Rie Holst');
    await page.getByLabel('E-mail').fill('rie.holst@eksempel.example');
    await page.getByRole('button', { name: 'Opret' }).click();
    await page.getByRole('button', { name: 'Giv login' }).click();
    await page.getByRole('heading', { name: 'Login til Rie Holst' }).waitFor();
    await sound(page);
    const said = await page.locator('.login dd').allTextContents();

    const rie = await here.visitor(phone);
    await rie.goto(said[0]);
    await fillIn(rie, { email: said[1], password: said[2] });
    await rie.getByRole('heading', { name: 'Vælg din egen adgangskode' }).waitFor();
    await sound(rie);
    await rie.goto('/middelfart/mine');
    await rie.getByLabel('Ny adgangskode').fill('adgangskode1');
    await rie.getByRole('button', { name: 'Gem og fortsæt' }).click();
    await rie.getByRole('link', { name: /for let at gætte/ }).waitFor();
    await sound(rie);
    await rie.getByLabel('Ny adgangskode').fill('hest lampe tirsdag skov');
    await rie.getByRole('button', { name: 'Gem og fortsæt' }).click();
    await rie.getByRole('heading', { name: 'Mine unge' }).waitFor();
    assert.equal(new URL(rie.url()).pathname, '/middelfart/mine', 'on to what was asked for');
});

test('somebody who is there already is shown before two are made of one', async () => {
    const page = await here.signedIn('coordinator', phone);
    await firstOf(page, 'unge?status=active');
    const known = await page.getByRole('heading', { level: 1 }).textContent();
    await page.goto(`${home}/unge/ny`);
    await page.getByLabel('Navn').fill(known.toUpperCase());
    await page.getByLabel('Interesser').fill('Skak');
    await page.getByRole('button', { name: 'Opret' }).click();
    await page.getByText('Er det en, I har i forvejen?').waitFor();
    await sound(page);
    const shown = page.waitForEvent('popup');
    await page.locator('#samme a').first().click();
    await (await shown).getByRole('heading', { level: 1, name: known }).waitFor();
    assert.equal(await page.getByLabel('Interesser').inputValue(), 'Skak');
    await page.getByRole('button', { name: 'Opret alligevel' }).click();
    await page.getByText('Personen er oprettet.').waitFor();
});

test('more candidates come by a button, also without scripts and by keyboard', async () => {
    const page = await here.signedIn('coordinator', withoutScripts(phone));
    await page.goto(`${home}/idag?vis=waiting_young_people`);
    await page.getByRole('link', { name: /^Find en mentor/ }).first().click();
    const choices = page.getByRole('link', { name: /^Vælg (?!alligevel)/ });
    await choices.first().waitFor();
    assert.equal(await choices.count(), 10);
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    assert.ok(await choices.count() > 10);
});
