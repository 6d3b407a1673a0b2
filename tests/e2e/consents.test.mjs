// A coordinator asks a young person on a phone, writes down who said yes, and takes it back; with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['jobplaneten'] });

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a consent is given by those who have a say, and taken back that very day${how}`, async () => {
        const page = await here.signedIn('coordinator', kind, 'jobplaneten');
        const look = async (name) => {
            assert.ok(await fits(page), page.url());
            if (how) return;
            await sound(page);
            if (name) await picture(page, name);
        };
        await page.goto('/jobplaneten/jobplaneten/unge');
        await page.getByRole('table').getByRole('link').first().tap();
        await page.waitForURL(/\/personer\/\d+$/);
        const person = page.url();
        await page.getByRole('link', { name: 'Samtykker' }).tap();
        await page.getByRole('heading', { name: /til at tale om den unge over for dem, der er med i arbejdsgruppen$/ }).waitFor();
        await page.getByText('Det er frivilligt. Den unge kan sige nej og stadig være med.').waitFor();
        assert.equal(await page.locator('input:checked').count(), 0, 'nothing is answered beforehand');
        await look('samtykker');

        const save = page.getByRole('button', { name: /^Gem/ });
        await save.tap();
        await page.getByRole('alert').getByText('Vælg, hvad I bygger på.').waitFor();
        await page.getByRole('radio', { name: 'Samtykke', exact: true }).check({ force: true });
        await save.tap();
        await page.getByRole('alert').getByText('Den unge skal selv sige ja.').waitFor();
        assert.ok(await page.getByRole('radio', { name: 'Samtykke', exact: true }).isChecked(), 'what was chosen stands');
        await look();
        const who = page.getByRole('group', { name: 'Hvem har sagt ja?' }).getByRole('checkbox');
        for (const each of await who.all()) await each.check({ force: true });
        await page.getByLabel('Loven, grunden, eller hvor papiret ligger').fill('Papiret ligger i sagen');
        await save.tap();
        await page.getByText('Det er skrevet ned.').waitFor();
        await page.getByText(/^Samtykke fra den unge.* til og med \d\d-\d\d-\d{4}$/).waitFor();
        await page.getByText('Papiret ligger i sagen').first().waitFor();
        await look();
        await page.goto(person);
        await page.getByText(/^På plads \d\d-\d\d-\d{4}$/).first().waitFor();

        await page.getByRole('link', { name: 'Samtykker' }).tap();
        const refuse = page.getByRole('button', { name: 'Den unge siger nej nu' });
        await refuse.first().tap();
        await page.getByText('Det gælder ikke længere fra i dag.').waitFor();
        await page.getByText(/Taget tilbage af den unge \d\d-\d\d-\d{4}$/).first().waitFor();
        assert.equal(await refuse.count(), 0);
        await look();

        const mentor = await here.signedIn('mentor', kind, 'jobplaneten');
        assert.equal((await mentor.goto(`${person.replace('/personer/', '/jobplaneten/unge/')}/samtykker`)).status(), 404);
    });
