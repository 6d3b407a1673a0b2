// A cohort on a phone: made, filled, ticked; and the mentor who sees it on theirs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });

const looks = (how) => async (page) => {
    if (how) return;
    assert.ok(await fits(page), page.url());
    await sound(page);
};

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]]) {
    test(`a cohort from its first evening to who came${how}`, async () => {
        const look = looks(how);
        const name = how ? 'Hold uden' : 'Hold vinter';
        const page = await here.signedIn('coordinator', kind);
        await page.goto('/middelfart/middelfart/mentorer');
        await page.getByRole('link', { name: 'Kurser', exact: true }).tap();
        await page.getByRole('heading', { name: 'Kurser' }).waitFor();
        await look(page);
        await page.getByLabel('Navn').fill(name);
        await page.getByLabel('Pladser').fill('1');
        await page.getByLabel('Første aften').fill('2026-01-05');
        await page.getByLabel('Sted').fill('Biblioteket');
        await page.getByLabel('Til klokken').fill('16.00');
        await page.getByLabel('Fra klokken').fill('17.00');
        await page.getByRole('button', { name: 'Lav holdet' }).tap();
        await page.getByRole('alert').getByText('Aftenen kan ikke slutte, før den begynder').waitFor();
        await look(page);
        await page.getByLabel('Til klokken').fill('19.00');
        await page.getByRole('button', { name: 'Lav holdet' }).tap();
        await page.getByText('Holdet er gemt.').waitFor();
        await look(page);

        const mentors = page.getByLabel('Mentor', { exact: true });
        await mentors.selectOption({ index: 1 });
        await page.getByRole('button', { name: 'Giv plads' }).tap();
        await page.getByText('Alle pladser er taget.').waitFor();
        await mentors.selectOption({ index: 1 });
        await page.getByRole('button', { name: 'Sæt på venteliste' }).tap();
        await page.getByRole('heading', { name: 'På venteliste' }).waitFor();
        await look(page);

        for (const number of [1, 3, 4, 5]) {
            await page.getByRole('link', { name: `Hvem kom? ${number}. ` }).tap();
            await page.getByRole('group', { name: 'Sæt kryds' }).getByRole('checkbox').first().check({ force: true });
            await page.getByRole('button', { name: 'Gem fremmødet' }).tap();
            await page.getByText('Fremmødet er gemt.').waitFor();
            await page.getByRole('link', { name, exact: true }).tap();
        }
        await page.getByRole('link', { name: 'Hvem kom? 2. ' }).tap();
        await page.getByRole('heading', { name: /^2\. Mandag 12\. januar 2026/ }).waitFor();
        await look(page);
        await page.getByRole('group', { name: 'Sæt kryds' }).getByRole('checkbox').first().check({ force: true });
        await page.getByRole('button', { name: 'Gem fremmødet' }).tap();
        await page.getByText('Fremmødet er gemt.').waitFor();
        await page.getByLabel('Emne').fill('Konflikter og grænser');
        await page.getByRole('button', { name: 'Gem aftenen' }).tap();
        await page.getByText('Aftenen er gemt.').waitFor();
        await page.getByText('Biblioteket. Konflikter og grænser.').waitFor();
        await page.emulateMedia({ media: 'print' });
        await page.getByRole('heading', { name: 'Skriv dit navn, hvis du er her' }).waitFor();
        assert.equal(await page.getByRole('heading', { name: 'Hvem kom?' }).isVisible(), false);
        await page.emulateMedia({ media: 'screen' });

        await page.getByRole('link', { name, exact: true }).tap();
        await page.getByText('Har fulgt 1, 2, 3, 4 og 5 af 5 aftener').waitFor();
        await look(page);
        await page.getByRole('list', { name: 'Mentorer med plads' }).getByRole('link').tap();
        const address = await page.getByRole('link', { name: 'Hent kursusbevis' }).getAttribute('href');
        const sheet = await page.request.get(new URL(address, page.url()).href);
        assert.equal(sheet.headers()['content-type'], 'application/pdf');
        assert.ok((await sheet.body()).length > 5_000);
    });

    test(`hours that a mentor writes down${how}`, async () => {
        const look = looks(how);
        const page = await here.signedIn('mentor', kind);
        await page.goto('/middelfart/mine');
        await page.getByRole('link', { name: 'Mit kursus og mine timer' }).tap();
        await page.getByRole('heading', { name: 'Mit kursus' }).waitFor();
        const what = how ? 'Foredrag' : 'Temaaften';
        await page.getByLabel('Hvad lærte du om?').fill(what);
        await page.getByLabel('Timer', { exact: true }).fill('to');
        await page.getByRole('button', { name: 'Gem timerne' }).tap();
        await page.getByRole('alert').waitFor();
        await look(page);
        assert.equal(await page.getByLabel('Hvad lærte du om?').inputValue(), what);
        await page.getByLabel('Timer', { exact: true }).fill('2');
        await page.getByRole('button', { name: 'Gem timerne' }).tap();
        await page.getByText('Timerne er gemt.').waitFor();
        await page.getByText('2 t det sidste år.').waitFor();
        await look(page);
        await page.getByRole('button', { name: /^Slet/ }).tap();
        await page.getByText('Timerne er slettet.').waitFor();
    });
}
