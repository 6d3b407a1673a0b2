// A line of I dag that a coordinator takes out of it for a while, on a phone, and takes in again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['middelfart'] });
const inDays = (days) =>
    new Date(Date.now() + days * 24 * 3600 * 1000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a mentor without a match waits until a day, and comes back${how}`, async () => {
        const look = async (page) => {
            if (how) return;
            assert.ok(await fits(page), page.url());
            await sound(page);
        };
        const page = await here.signedIn('coordinator', kind);
        const free = page.getByRole('region', { name: 'Mentorer uden match' });
        const line = free.locator('.waits > li').first();
        const name = await line.locator('strong').innerText();
        await line.getByRole('link', { name: /^Ikke nu/ }).tap();
        await page.getByRole('heading', { name: 'Ikke nu', level: 1 }).waitFor();
        await page.getByText(name).first().waitFor();
        await look(page);
        await page.getByLabel('Hvilken dag skal det stå i I dag igen?').fill(inDays(10));
        await page.getByRole('button', { name: 'Tag ud af I dag' }).tap();
        await page.getByRole('alert').getByText('Skriv hvorfor, så andre kan se det.').waitFor();
        assert.equal(await page.getByLabel('Hvilken dag skal det stå i I dag igen?').inputValue(), inDays(10));
        await look(page);
        await page.getByLabel('Hvorfor?').fill('Vil gerne vente, til eksamen er ovre');
        await page.getByRole('button', { name: 'Tag ud af I dag' }).tap();
        await page.getByText('Det er taget ud af I dag.').waitFor();
        assert.notEqual(await line.locator('strong').innerText(), name);
        await look(page);

        await page.getByRole('link', { name: 'Ikke nu, 1', exact: true }).tap();
        await page.getByRole('heading', { name: 'Ikke nu', level: 1 }).waitFor();
        await page.getByText('Vil gerne vente, til eksamen er ovre').waitFor();
        await look(page);
        await page.getByRole('button', { name: /^Tag frem igen/ }).tap();
        await page.getByText('Det står i I dag igen.').waitFor();
        assert.equal(await line.locator('strong').innerText(), name);
        assert.equal(await page.getByRole('link', { name: /^Ikke nu, \d/ }).count(), 0);
    });

test('a leader and a mentor cannot take anything out', async () => {
    for (const role of ['leader', 'mentor']) {
        const page = await here.signedIn(role, phone);
        assert.equal((await page.goto('/middelfart/middelfart/idag/ikke-nu?match=1&hvad=silence')).status(), 404);
    }
});
