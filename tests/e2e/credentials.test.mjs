// Certificates on a phone, in a programme without CPR numbers: who needs one, what came of it, and never the paper itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { stage } from './support/stage.mjs';

const here = stage({ worlds: ['bbbs'] });

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`what came of a certificate is written down, and nothing else${how}`, async () => {
        const look = async (page) => {
            if (how) return;
            assert.ok(await fits(page), page.url());
            await sound(page);
        };
        const page = await here.signedIn('coordinator', kind, 'bbbs');
        await page.goto('/bbbs/bbbs/mentorer');
        await page.getByRole('link', { name: 'Attester' }).tap();
        await page.getByRole('heading', { name: 'Attester', level: 1 }).waitFor();
        await page.getByText('Ingen mangler en attest lige nu.').waitFor();
        await look(page);
        await page.goto('/bbbs/bbbs/mentorer');
        const step = page.getByLabel('Hvad er der sket?');
        const save = page.getByRole('button', { name: /børneattest$/ });
        const mentors = await page.getByRole('table').getByRole('link').evaluateAll((all) => all.map((each) => each.href));
        for (const each of mentors) {  // the first who is with somebody under 15
            await page.goto(each);
            if (await save.count()) break;
        }
        const name = await page.getByRole('heading', { level: 1 }).innerText();
        await save.tap();
        await page.getByRole('alert').getByText('Vælg, hvad der er sket.').waitFor();
        await look(page);
        await step.selectOption('Vurderet: ikke godkendt');
        await save.tap();
        await page.getByText('Det er skrevet ned.').waitFor();
        await page.getByText(/^Vurderet: ikke godkendt \d\d-\d\d-\d{4}/).waitFor();
        await look(page);
        await page.goto('/bbbs/bbbs/attester');
        await page.getByText('Programmet gemmer ikke CPR-numre').waitFor();
        assert.equal(await page.getByRole('button', { name: 'Hent bestillingsliste' }).count(), 0);
        await look(page);
        await page.getByRole('link', { name: `Åbn ${name}` }).tap();
        await step.selectOption('Vurderet: godkendt');
        await save.tap();
        await page.getByText(/^Vurderet: godkendt \d\d-\d\d-\d{4}/).waitFor();
        await page.goto('/bbbs/bbbs/attester');
        assert.equal(await page.getByRole('link', { name: `Åbn ${name}` }).count(), 0, 'it is in place');
        assert.equal(await page.locator('input[type=file]').count(), 0, 'there is nowhere to send one');

        const mentor = await here.signedIn('mentor', kind, 'bbbs');
        assert.equal((await mentor.goto('/bbbs/bbbs/attester')).status(), 404);
    });

test('a file that looks like a certificate is warned of', async () => {
    const page = await here.signedIn('coordinator', phone, 'bbbs');
    await page.goto('/bbbs/bbbs/import');
    await page.getByRole('radio', { name: 'Mentorer', exact: true }).check({ force: true });
    await page.getByLabel('Regneark', { exact: true }).setInputFiles(
        { name: 'Boerneattest Else.csv', mimeType: 'text/csv', buffer: Buffer.from('id;navn\n901;Else Munk\n') });
    await page.getByRole('button', { name: 'Se, hvad der vil ske' }).tap();
    await page.getByText('Filens navn ligner en attest.').waitFor();
    await sound(page);
});
