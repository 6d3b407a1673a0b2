// "Jeg er bekymret" on a phone, with scripts and without: read by anybody, and a concern that is written down.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, fillIn, fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });

const day = (days) =>
    new Date(Date.now() + days * 24 * 3600 * 1000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`anybody reads what to do, one tap from the sign-in page${how}`, async () => {
        const page = await here.visitor(kind);
        await page.goto('/middelfart/login');
        await page.getByRole('link', { name: 'Jeg er bekymret' }).tap();
        await page.getByRole('heading', { name: 'Jeg er bekymret', level: 1 }).waitFor();
        const danger = page.getByRole('region', { name: 'Er der fare lige nu?' });
        assert.equal(await danger.getByRole('link', { name: 'Ring 112' }).getAttribute('href'), 'tel:112');
        await page.getByText('Ring til kommunens hovednummer').waitFor();
        await page.getByRole('heading', { name: 'Den pligt, alle har' }).waitFor();
        await page.getByRole('heading', { name: 'Den skærpede pligt' }).waitFor();
        assert.ok(await fits(page));
        if (!how) await sound(page);
        if (!how) await picture(page, 'bekymret');
    });

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a mentor writes a concern down, and what became of it${how}`, async () => {
        const page = await here.signedIn('mentor', kind);
        await page.getByRole('heading', { name: 'Mine unge' }).waitFor();
        await page.getByRole('link', { name: 'Er du bekymret for en ung?' }).tap();
        await page.getByRole('heading', { name: 'Er den unge under 18 år?' }).waitFor();
        await page.getByRole('link', { name: 'Skriv en bekymring ned' }).tap();
        const whom = page.getByLabel('Hvem er du bekymret for?');
        const young = await whom.locator('optgroup option').first().textContent();
        await whom.selectOption({ label: young });
        await page.getByLabel('Hvornår så eller hørte du det?').fill(day(-20));
        await page.getByLabel('Hvad så eller hørte du?').fill('Sov hos en ven, og var bange for at gå hjem.');
        assert.ok(await fits(page));
        if (!how) await sound(page);
        if (!how) await picture(page, 'bekymring-skriv');
        await page.getByRole('button', { name: 'Gem', exact: true }).tap();
        await page.getByText('Det er skrevet ned. Det er ikke sendt til nogen.').waitFor();

        await page.getByRole('radio', { name: 'Det er givet videre' }).check({ force: true });
        await page.getByLabel('Hvilken dag?').fill(day(-19));
        await page.getByRole('button', { name: 'Gem', exact: true }).tap();
        await page.getByRole('link', { name: 'Skriv, hvem du gav det videre til.' }).waitFor();
        if (!how) await sound(page);
        await page.getByLabel(/^Givet videre til/).fill('Familieafdelingen');
        await page.getByRole('button', { name: 'Gem', exact: true }).tap();
        await page.getByText('Til: Familieafdelingen').waitFor();
        assert.ok(await fits(page));
        if (!how) await sound(page);
        if (!how) await picture(page, 'bekymring');
        await page.getByLabel('Hvilken dag kom den?').fill(day(-1));
        await page.getByRole('button', { name: 'Gem', exact: true }).tap();
        await page.getByRole('heading', { name: 'Kvittering kommet' }).waitFor();
        await page.goto('/middelfart/bekymringer');
        await page.getByText('Kvittering kommet').first().waitFor();
        if (!how) await sound(page);
    });

test('an administrator writes the number, makes somebody responsible, and they alone read along', async () => {
    const page = await here.signedIn('administrator', phone);
    await page.getByRole('link', { name: 'Jeg er bekymret' }).tap();
    await page.getByRole('link', { name: 'Ret numre og pligt' }).tap();
    await page.getByLabel(/^Telefon \(valgfrit\)/).fill('70 11 22 33');
    await sound(page);
    await page.getByRole('button', { name: 'Gem numre' }).tap();
    await page.getByText('Oplysningerne er gemt.').waitFor();
    await page.goto('/middelfart/brugere');
    await page.getByLabel('Navn', { exact: true }).fill('Signe Lind');
    await page.getByLabel('E-mail', { exact: true }).fill('signe@eksempel.example');
    await page.getByLabel('Rolle').selectOption({ label: 'Ansvarlig for bekymringer' });
    await page.getByRole('button', { name: 'Opret' }).tap();
    const shown = page.getByRole('status').filter({ hasText: 'Adgangskode til signe@eksempel.example' });
    const first = await shown.locator('strong').textContent();

    const signe = await here.visitor(desk);
    await signe.goto('/middelfart/login');
    await fillIn(signe, { email: 'signe@eksempel.example', password: first });
    await signe.getByLabel('Ny adgangskode').fill('skovens fire blå heste');
    await signe.getByRole('button', { name: 'Gem og fortsæt' }).click();
    await signe.getByRole('heading', { name: 'Bekymringer, der er skrevet ned' }).waitFor();
    await sound(signe);
    await signe.locator('ul.today a').first().click();
    await signe.getByText('Sov hos en ven, og var bange for at gå hjem.').waitFor();
    await sound(signe);

    const coordinator = await here.signedIn('coordinator', desk);
    assert.equal((await coordinator.request.get(signe.url())).status(), 404);
    const nobody = await here.visitor(phone);
    await nobody.goto('/middelfart/bekymret');
    await nobody.getByRole('link', { name: 'Ring 70 11 22 33' }).waitFor();
});
