// Somebody who must not be found: hidden from a phone, read by one, and shown again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage();

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a young person is hidden, and shown again${how}`, async () => {
        const look = async (page) => {
            if (how) return;
            assert.ok(await fits(page), page.url());
            await sound(page);
        };
        const page = await here.signedIn('coordinator', kind);
        await page.goto('/middelfart/middelfart/unge');
        await page.getByRole('table').getByRole('link').first().tap();
        const name = await page.getByRole('heading', { level: 1 }).innerText();
        const story = page.url();
        const number = await page.locator('dd a[href^="tel:"]').first().innerText();
        await page.getByRole('link', { name: 'Navne- og adressebeskyttelse' }).tap();
        await page.getByRole('heading', { name: 'Navne- og adressebeskyttelse' }).waitFor();
        await look(page);
        await page.getByLabel('Både navnet og adressen').check({ force: true });
        await page.getByLabel(/^Navn i listerne/).fill(name.split(' ')[0]);
        await page.getByRole('button', { name: 'Beskyt' }).tap();
        await page.getByRole('alert').getByText('Det er en del af det rigtige navn.').waitFor();
        assert.ok(await page.getByLabel('Både navnet og adressen').isChecked());
        await look(page);
        await page.getByLabel(/^Navn i listerne/).fill('Havørnen');
        await page.getByRole('button', { name: 'Beskyt' }).tap();
        await page.getByText('Det er skjult for alle andre').waitFor();
        assert.equal(await page.getByLabel('Navn', { exact: true }).inputValue(), name);
        await look(page);

        await page.goto(story);
        await page.getByRole('heading', { name: 'Havørnen', level: 1 }).waitFor();
        const shown = await page.locator('main').innerText();
        for (const each of [name, number]) assert.ok(!shown.includes(each), each);
        await look(page);
        await page.goto('/middelfart/middelfart/unge');
        await page.getByRole('link', { name: 'Havørnen' }).waitFor();

        const administrator = await here.signedIn('administrator', kind);
        assert.equal((await administrator.goto(`${story.split('?')[0]}/beskyttelse`)).status(), 404);

        await page.goto(`${story.split('?')[0]}/beskyttelse`);
        await page.getByRole('button', { name: 'Ophæv beskyttelsen' }).tap();
        await page.getByText('Det hele står åbent igen.').waitFor();
        await page.goto(story);
        await page.getByRole('heading', { name, level: 1 }).waitFor();
        await page.getByText(number).first().waitFor();
    });
