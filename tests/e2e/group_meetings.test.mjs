// A coordinator prepares the work group's Wednesday on a phone, writes it down and takes it back; with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['jobplaneten'] });

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`only who has a basis is on the agenda, and a meeting is written down and taken back${how}`, async () => {
        const page = await here.signedIn('coordinator', kind, 'jobplaneten');
        const look = async (name) => {
            assert.ok(await fits(page));
            if (!how) await sound(page);
            if (!how) await picture(page, name);
        };
        await page.goto('/jobplaneten/jobplaneten/idag');
        await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Møder' }).tap();
        await page.getByRole('heading', { name: 'Møder', level: 1 }).waitFor();
        await page.getByText(/^Næste møde onsdag /).waitFor();
        await look('moeder');

        await page.getByRole('link', { name: /^Dagsorden og nyt møde/ }).tap();
        await page.getByText('Der er ingen unge på dagsordenen.').waitFor();
        assert.equal(await page.getByRole('group', { name: 'Hvem talte I om?' }).count(), 0);
        await page.locator('summary', { hasText: 'Dem må I ikke tale om endnu' }).tap();
        const held = page.getByRole('list', { name: /^Dem må I ikke tale om endnu/ }).getByRole('link').first();
        const young = await held.textContent();
        await held.tap();
        await page.getByRole('link', { name: 'Samtykker' }).tap();
        await page.getByRole('radio', { name: 'En lov siger, at vi må' }).check({ force: true });
        await page.getByLabel('Loven, grunden, eller hvor papiret ligger').fill('Serviceloven § 10');
        await page.getByRole('button', { name: /^Gem/ }).tap();
        await page.getByText('Det er skrevet ned.').waitFor();
        const back = '/jobplaneten/jobplaneten/moeder/arbejdsgruppen';
        await page.goto(back);
        await page.getByRole('list', { name: 'De unge, I må tale om' }).getByRole('link', { name: young }).waitFor();
        await look('moede');

        await page.getByRole('button', { name: 'Gem mødet' }).tap();
        await page.getByRole('alert').getByText('Sæt kryds ved dem, der kom.').waitFor();
        await look('moede-afvist');
        await page.getByRole('group', { name: 'Hvem kom?' }).getByRole('checkbox').first().check({ force: true });
        await page.getByRole('checkbox', { name: young }).check({ force: true });
        await page.getByRole('button', { name: 'Gem mødet' }).tap();
        await page.getByText('Mødet er skrevet ned.').waitFor();
        await page.getByText('1 mentor kom. I talte om 1 ung.').waitFor();

        await page.getByRole('link', { name: young }).first().tap();
        await page.getByText('Talt om på et møde').waitFor();
        await page.getByRole('link', { name: 'Samtykker' }).tap();
        await page.getByRole('button', { name: 'Gælder ikke mere' }).tap();
        await page.getByText('Det gælder ikke længere fra i dag.').waitFor();
        await page.goto(back);
        await page.getByText('Der er ingen unge på dagsordenen.').waitFor();

        await page.locator('summary', { hasText: 'Tag tilbage' }).tap();
        await page.getByLabel('Hvorfor tages mødet tilbage?').fill('Det var en anden dag.');
        await page.getByRole('button', { name: 'Tag mødet tilbage' }).tap();
        await page.getByText('Mødet er taget tilbage.').waitFor();
        await page.getByText('Der er ikke skrevet noget møde ned endnu.').waitFor();
    });
