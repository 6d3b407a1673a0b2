// What is read and said yes to on a phone, with scripts and without: before it no names, and a new text asks again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });

const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

async function publish(page, text) {
    await page.goto('/middelfart/middelfart/regler');
    await page.getByRole('link', { name: 'Erklæringer' }).click();
    await page.getByText(/^Alle bliver spurgt, også dem, der har sagt ja før: \d+ mentorer\./).waitFor();
    await page.getByLabel('Teksten').fill(text);
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByText('Teksten er udgivet.').waitFor();
}

async function accept(page) {
    await page.getByRole('button', { name: 'Jeg har læst teksten og siger ja' }).tap();
    await page.getByText('Det er skrevet ned, at du har sagt ja.').waitFor();
}

test('a coordinator publishes, and the mentor sees no names before the yes', async () => {
    const coordinator = await here.signedIn('coordinator', desk);
    await publish(coordinator, 'Jeg tier om det, jeg får at vide om de unge.\n\nDet gælder også, når jeg er holdt op.');
    await sound(coordinator);
    await picture(coordinator, 'erklaeringer');

    const page = await here.signedIn('mentor', phone);
    await page.getByRole('heading', { name: 'Læs og sig ja først' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Skriv en kontakt' }).count(), 0);
    assert.equal(await page.getByRole('link', { name: /^Ring / }).count(), 0);
    assert.ok(await fits(page));
    await sound(page);
    await page.getByRole('link', { name: 'Læs tavshedserklæringen' }).tap();
    await page.getByText('Det gælder også, når jeg er holdt op.').waitFor();
    assert.ok(await fits(page));
    await sound(page);
    await picture(page, 'erklaering');
    const text = page.url();
    assert.equal((await coordinator.request.get(text)).status(), 404);
    await accept(page);
    await page.getByRole('heading', { name: 'Skriv en kontakt' }).waitFor();
    await page.goto(text);
    await page.getByText(/Du har sagt ja den/).waitFor();
    await sound(page);
});

test('a new text asks again, and shuts nobody out, without scripts', async () => {
    await publish(await here.signedIn('coordinator', desk), 'Jeg tier om alt, jeg får at vide om de unge.');
    const page = await here.signedIn('mentor', withoutScripts(phone));
    await page.getByRole('heading', { name: 'Der er kommet en ny tekst' }).waitFor();
    await page.getByRole('heading', { name: 'Skriv en kontakt' }).waitFor();
    assert.ok(await fits(page));
    await page.getByRole('link', { name: 'Læs tavshedserklæringen' }).tap();
    await accept(page);
    assert.equal(await page.getByRole('heading', { name: 'Der er kommet en ny tekst' }).count(), 0);
});
