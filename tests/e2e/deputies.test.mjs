// The desk of a coordinator on a phone, with scripts and without: what a match lacks, and who has a talk in hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeMatch } from './support/coordinator.mjs';
import { desk, fits, phone, sound, withoutScripts } from './support/browser.mjs';
import { picture } from './support/pictures.mjs';
import { stage } from './support/stage.mjs';

const day = (days) =>
    new Date(Date.now() + days * 24 * 3600 * 1000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });

const here = stage({ worlds: ['middelfart', 'ungeenheden'] }, async () => {
    const page = await here.signedIn('administrator', desk, 'ungeenheden');
    await page.goto('/ungeenheden/brugere');
    await page.getByLabel('Navn', { exact: true }).fill('Bodil Vang');
    await page.getByLabel('E-mail', { exact: true }).fill('bodil@eksempel.example');
    await page.getByLabel('Rolle').selectOption({ label: 'Koordinator' });
    await page.getByRole('button', { name: 'Opret' }).click();
    await page.getByText('Adgangskode til bodil@eksempel.example').waitFor();
});

test('what a new match lacks is a line that leads to where it is ticked', async () => {
    const page = await here.signedIn('coordinator', withoutScripts(phone), 'middelfart');
    const waits = page.getByRole('region', { name: 'Match, der venter på dig' });
    assert.equal(await waits.getByText(/^Mangler: /).count(), 0);
    await makeMatch(page, 'Bjørn Stenbæk');
    await page.goto('/middelfart/middelfart/idag');
    await waits.getByText(/^Mangler: svar på, om den unge har brug for behandling/).waitFor();
    assert.ok(await fits(page));
    await waits.getByRole('link', { name: /^Sæt på plads ?: .*Bjørn Stenbæk/ }).tap();
    await page.waitForURL(/#krav$/);
    const asked = page.getByRole('region', { name: 'Skal være på plads' });
    for (const thing of [/^På plads ?: svar på/, /^På plads ?: tavshedserklæringen/]) {
        const button = asked.getByRole('button', { name: thing });
        await button.tap();
        await page.getByText('Det er skrevet ned.').waitFor();
        await button.waitFor({ state: 'detached' });
    }
    await page.goto('/middelfart/middelfart/idag');
    assert.equal(await waits.getByText(/^Mangler: /).count(), 0);
});

for (const [how, kind] of [['', phone], [' without scripts', withoutScripts(phone)]])
    test(`a talk is given to a colleague, who has the others while somebody is away${how}`, async () => {
        const page = await here.signedIn('coordinator', kind, 'ungeenheden');
        const talks = page.getByRole('region', { name: 'Match, der venter på dig' });
        const give = async (to) => {
            await page.goto('/ungeenheden/ungeenheden/idag');
            await talks.getByRole('link', { name: 'Hold samtalen' }).first().tap();
            await page.locator('summary', { hasText: 'Giv til en kollega' }).tap();
            await page.getByLabel('Hvem skal holde samtalen?').selectOption({ label: to });
            await page.getByRole('button', { name: 'Giv videre' }).tap();
            await page.getByText('Samtalen er givet videre.').waitFor();
            await page.goto('/ungeenheden/ungeenheden/idag');
        };
        await give('Marie Louise Tornbjerg (dig selv)');
        await talks.getByText('Din', { exact: true }).waitFor();
        await page.getByRole('link', { name: 'Mine samtaler, 1' }).tap();
        await page.waitForURL(/hvis=mine$/);
        assert.equal(await page.getByRole('link', { name: /^Hold samtalen/ }).count(), 1);

        await page.goto('/ungeenheden/ungeenheden/idag');
        await page.getByRole('link', { name: 'Jeg er væk' }).tap();
        await page.getByRole('heading', { name: 'Jeg er væk', level: 1 }).waitFor();
        if (!how) await sound(page);
        if (!how) await picture(page, 'vaek');
        await page.getByLabel('Første dag').fill(day(0));
        await page.getByLabel('Sidste dag').fill(day(7));
        await page.getByLabel('Hvem tager opgaverne imens?').selectOption({ label: 'Bodil Vang' });
        await page.getByRole('button', { name: 'Gem' }).tap();
        await page.getByText(/^Du er væk fra .* Bodil Vang tager opgaverne imens\.$/).waitFor();
        assert.ok(await fits(page));
        await page.goto('/ungeenheden/ungeenheden/idag');
        await page.getByText(/^Marie Louise Tornbjerg er væk til og med .* Bodil Vang har opgaverne imens\.$/).waitFor();
        await talks.getByText('Bodil Vang, mens Marie Louise Tornbjerg er væk').waitFor();
        assert.ok(await fits(page));
        if (!how) await sound(page);
        await page.goto('/ungeenheden/mig/vaek');
        await page.getByRole('button', { name: 'Jeg er her alligevel' }).tap();
        await page.getByText('Velkommen tilbage.').waitFor();
        await give('Ingen bestemt');
        assert.equal(await talks.getByText('Din', { exact: true }).count(), 0);
    });
