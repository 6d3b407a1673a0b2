// What must be in place before a match: written down, taken back, and set aside with a reason, on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage();
const home = '/middelfart/middelfart';
const waits = (page) => page.goto(`${home}/idag?vis=waiting_young_people`);
const row = (page) => page.getByRole('listitem').filter({ hasText: /^Svar på, om den unge har brug for behandling/ });

test('a thing is in place from a day, and taken back', async () => {
    const page = await here.signedIn('coordinator', phone);
    await page.goto(`${home}/unge`);
    await page.getByRole('table').getByRole('link').first().tap();
    await page.getByRole('heading', { name: 'Skal være på plads' }).waitFor();
    await sound(page);
    await row(page).getByRole('button', { name: /^På plads/ }).tap();
    await page.getByText('Det er skrevet ned.').waitFor();
    await row(page).getByText(/^På plads \d\d-\d\d-\d{4}$/).waitFor();
    await sound(page);
    await row(page).getByRole('button', { name: /^Fortryd/ }).tap();
    await page.getByText('Det er taget af igen.').waitFor();
    await row(page).getByText('Mangler', { exact: true }).waitFor();
});

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a mentor without a place is chosen all the same, for a reason${how}`, async () => {
        const page = await here.signedIn('coordinator', kind);
        await waits(page);
        await page.getByRole('link', { name: /^Find en mentor/ }).first().tap();
        await page.getByRole('link', { name: /^Vælg alligevel/ }).first().tap();
        await page.getByRole('heading', { name: /^Aftale med / }).waitFor();
        await page.getByLabel(/^Hvorfor passer de sammen/).fill('De kender hinanden fra <klubben>.');
        await page.getByRole('checkbox', { name: /^Svar på, om den unge har brug for behandling/ }).check({ force: true });
        await page.getByRole('button', { name: 'Lav matchet' }).tap();
        await page.getByRole('alert').getByText(/skriv, hvorfor reglen fraviges/).waitFor();
        assert.equal(await page.getByLabel(/^Hvorfor passer de sammen/).inputValue(), 'De kender hinanden fra <klubben>.');
        assert.ok(await page.getByRole('checkbox', { name: /^Svar på/ }).isChecked());
        if (!how) await sound(page);
        if (!how) await picture(page, 'fravig-en-regel');
        await page.getByLabel(/^Hvorfor fraviger I reglen/).fill('Han har selv bedt om én til.');
        await page.getByRole('button', { name: 'Lav matchet' }).tap();
        await page.getByText('Matchet er lavet').waitFor();
        const waived = page.getByRole('region', { name: 'Regler, der er fraveget' });
        await waived.getByText('Han har selv bedt om én til.').waitFor();
        await row(page).getByText(/^På plads /).waitFor();
        if (!how) await sound(page);
    });
